package report

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring/advice"
)

// architectureBrief is one plan, or two where the call is close.
type architectureBrief struct {
	Plans []planBrief
	None  bool // no alternative is left to plan for
}

// planBrief is an architecture with what to build it with.
type planBrief struct {
	Name           string
	Several        bool // one of several plans
	Pattern, About string
	Diagram        string
	Split          []string
	Parts          []string
	Others         string // further parts, by name
}

// architectureView is why these plans, and how to begin.
type architectureView struct{ Plans []plan }

// plan is the reasons for an architecture and for what to build it with.
type plan struct {
	Name                     string
	Several                  bool // one of several plans
	Pattern, Diagram         string
	Because, Against, Others []string
	Pays, Costs, Cites       string
	Frameworks               []frameworkView
	Starters                 []starterView
}

type frameworkView struct {
	Role, Name, About, Cites string
	Because, Against         []string
	Others                   string
}

type starterView struct {
	Name  string
	Files []fileView
}

type fileView struct{ Path, Code string }

func (d draft) architectureBrief() architectureBrief {
	v := architectureBrief{None: d.Result.Verdict.Leader < 0}
	for _, a := range d.candidates() {
		v.Plans = append(v.Plans, d.planBrief(a, len(d.candidates()) > 1))
	}
	return v
}

func (d draft) architectureView() architectureView {
	var v architectureView
	for _, a := range d.candidates() {
		v.Plans = append(v.Plans, d.plan(a, len(d.candidates()) > 1))
	}
	return v
}

// candidates are the alternatives to plan for: the leader, and the runner-up
// too where the call is close.
func (d draft) candidates() []int {
	v := d.Result.Verdict
	switch {
	case d.Advice == nil || v.Leader < 0:
		return nil
	case v.Close && v.Runner >= 0:
		return []int{v.Leader, v.Runner}
	}
	return []int{v.Leader}
}

// picks are the frameworks for an alternative.
func (d draft) picks(alternative int) []advice.Picked {
	var ids []string
	for _, p := range d.parts(alternative) {
		ids = append(ids, d.Model.Alternatives[p].ID)
	}
	return d.Advice.Pick(ids, d.active)
}

func (d draft) planBrief(alternative int, several bool) planBrief {
	p := planBrief{Name: d.planned(alternative), Several: several}
	if a, ok := d.Advice.Architecture(d.Model.Alternatives[alternative].Names(), d.active); ok {
		p.Pattern, p.About = Escape(a.Pattern.Name), prose(sentence(a.Pattern.About))
		if !several {
			p.Diagram = d.diagram(a.Pattern)
		}
		for _, alt := range d.Model.Alternatives {
			if part, ok := a.Pattern.Split[alt.ID]; ok {
				p.Split = append(p.Split, strong(Escape(phrase.Line(alt.Name)))+": "+prose(sentence(part)))
			}
		}
	}
	if !several { // else the steps name them
		p.Parts, p.Others = d.partNames(alternative)
	}
	return p
}

// partNames lists what to build an alternative with: the first parts with the
// reason that counts most, the others by name.
func (d draft) partNames(alternative int) (parts []string, others string) {
	var named []string
	for _, one := range d.picks(alternative) {
		name := within(Escape(one.Option.Name))
		if len(parts) == d.shown.parts {
			named = append(named, name)
			continue
		}
		text := strong(name) + " (" + d.role(one, alternative) + ")"
		if len(one.Because) > 0 {
			text += ": " + prose(sentence(one.Because[0]))
		}
		parts = append(parts, text)
	}
	return parts, phrase.List(named, "and")
}

// planned names what a plan is for.
func (d draft) planned(alternative int) string {
	return Escape(d.rival(d.Result.Verdict.Leader, alternative))
}

// diagram is drawn once: by a code host from its source, or with characters.
func (d draft) diagram(p advice.Pattern) string {
	switch {
	case d.Mermaid && p.Mermaid != "":
		return fence("mermaid", p.Mermaid)
	case p.Diagram != "":
		return fence("text", p.Diagram)
	}
	return ""
}

// role is what a framework is for, and in which part of a combination.
func (d draft) role(one advice.Picked, alternative int) string {
	role := Escape(one.Option.Role)
	if i := d.alternative(one.Option.For); i >= 0 && len(d.parts(alternative)) > 1 {
		role += ", " + Escape(d.name(i))
	}
	return role
}

func (d draft) plan(alternative int, several bool) plan {
	p := plan{Name: d.planned(alternative), Several: several}
	picks := d.picks(alternative)
	var starters []string
	if a, ok := d.Advice.Architecture(d.Model.Alternatives[alternative].Names(), d.active); ok {
		p.Pattern = quoted(Escape(a.Pattern.Name))
		if several {
			p.Diagram = d.diagram(a.Pattern)
		}
		p.Pays, p.Costs = prose(sentence(a.Pattern.Pays)), prose(sentence(a.Pattern.Costs))
		p.Because, p.Against = sentences(a.Because), sentences(a.Against)
		p.Cites = d.cites.Cite(a.Pattern.Claims, 2)
		for _, other := range a.Others {
			p.Others = append(p.Others, Escape(other.Name))
		}
		starters = append(starters, a.Pattern.Starter)
	}
	for _, one := range picks { // behind the pattern, so that sources are numbered as they are read
		p.Frameworks = append(p.Frameworks, d.frameworkView(one, alternative))
	}
	for _, one := range picks {
		starters = append(starters, one.Option.Starter)
	}
	p.Starters = d.starters(starters, picks)
	return p
}

func (d draft) frameworkView(one advice.Picked, alternative int) frameworkView {
	v := frameworkView{
		Role:    d.role(one, alternative),
		Name:    Escape(one.Option.Name),
		About:   prose(sentence(one.Option.About)),
		Because: sentences(one.Because),
		Against: sentences(one.Against),
		Cites:   d.cites.Cite(one.Option.Claims, 2),
	}
	var others []string
	for _, other := range one.Others {
		text := within(Escape(other.Option.Name))
		if own := without(other.Because, one.Because); len(own) > 0 {
			text += " (" + inline(strings.TrimRight(phrase.Line(own[0]), ".")) + ")"
		}
		others = append(others, text)
	}
	v.Others = strings.Join(others, "; ")
	return v
}

func sentences(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, prose(sentence(s)))
	}
	return out
}

// starters returns the starter code of the first of these names that there is,
// or of all where the input asks for more.
func (d draft) starters(names []string, picks []advice.Picked) []starterView {
	var views []starterView
	for i, name := range names {
		s, ok := d.Advice.Starters[name]
		if !ok || slices.Contains(names[:i], name) {
			continue
		}
		v := starterView{Name: starterFor(name, picks)}
		for _, f := range s.Files {
			v.Files = append(v.Files, fileView{fmt.Sprintf("`%s`", phrase.Line(strings.ReplaceAll(f.Path, "`", ""))),
				fence(language(f.Path), f.Text)})
		}
		views = append(views, v)
		if !d.MoreStarters {
			break
		}
	}
	return views
}

// starterFor names the framework that starter code belongs to; "" where it
// belongs to the architecture.
func starterFor(starter string, picks []advice.Picked) string {
	for _, p := range picks {
		if p.Option.Starter == starter {
			return within(Escape(p.Option.Name))
		}
	}
	return ""
}

// within is a name as it stands within a sentence: an article loses its
// capital.
func within(name string) string {
	for _, article := range []string{"A ", "An ", "The "} {
		if strings.HasPrefix(name, article) {
			return strings.ToLower(article) + name[len(article):]
		}
	}
	return name
}

// language names the language of a file by its extension, as code hosts do.
func language(file string) string {
	ext := strings.TrimPrefix(path.Ext(file), ".")
	for _, c := range ext {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return "text"
		}
	}
	if ext == "" {
		return "text"
	}
	return ext
}
