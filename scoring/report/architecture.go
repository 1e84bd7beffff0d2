package report

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring/advice"
)

// architecture is one plan, or two where the call is close.
type architecture struct {
	Plans []plan
	None  bool // no alternative is left to plan for
}

// plan is an architecture with what to build it with.
type plan struct {
	Name     string
	Several  bool                 // one of several plans
	Pattern  *advice.Architecture // nil where none is known
	Diagram  string
	Split    []string
	Picks    []pick
	Parts    []pick // those of the picks that a short report gives a reason for
	Also     string // the others, by name
	Starters []starterView
}

// pick is a framework for a plan. Its role names the part of a combination, too.
type pick struct {
	advice.Picked
	Role string
}

type starterView struct {
	Name  string
	Files []fileView
}

type fileView struct{ Path, Code string }

func (d draft) architecture() architecture {
	v := architecture{None: d.Result.Verdict.Leader < 0}
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

func (d draft) plan(alternative int, several bool) plan {
	p := plan{Name: d.planned(alternative), Several: several}
	if a, ok := d.Advice.Architecture(d.Model.Alternatives[alternative].Names(), d.active); ok {
		p.Pattern, p.Diagram = &a, d.diagram(a.Pattern)
		for _, alt := range d.Model.Alternatives {
			if part, ok := a.Pattern.Split[alt.ID]; ok {
				p.Split = append(p.Split, strong(Escape(phrase.Line(alt.Name)))+": "+Prose(part))
			}
		}
	}
	var rest []string
	for _, one := range d.picks(alternative) {
		p.Picks = append(p.Picks, pick{one, d.role(one, alternative)})
		switch {
		case several: // the steps name them
		case len(p.Parts) < d.shown.parts:
			p.Parts = append(p.Parts, p.Picks[len(p.Picks)-1])
		default:
			rest = append(rest, within(Escape(one.Option.Name)))
		}
	}
	p.Also, p.Starters = phrase.List(rest, "and"), d.starters(p)
	return p
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

// Others names what would do as well in the role, each with the first reason that
// is not also one for what was picked.
func (p pick) Others() string {
	var others []string
	for _, other := range p.Picked.Others {
		text := within(Escape(other.Option.Name))
		if own := without(other.Because, p.Because); len(own) > 0 {
			text += " (" + inline(strings.TrimRight(phrase.Line(own[0]), ".")) + ")"
		}
		others = append(others, text)
	}
	return strings.Join(others, "; ")
}

// starters returns the first starter code of the architecture and of what was
// picked, or all where the input asks for more; that of the architecture alone
// has no name.
func (d draft) starters(p plan) []starterView {
	var names []string
	if p.Pattern != nil {
		names = append(names, p.Pattern.Pattern.Starter)
	}
	for _, one := range p.Picks {
		names = append(names, one.Option.Starter)
	}
	var views []starterView
	for i, name := range names {
		s, ok := d.Advice.Starters[name]
		if !ok || slices.Contains(names[:i], name) {
			continue
		}
		v := starterView{}
		if k := slices.IndexFunc(p.Picks, func(p pick) bool { return p.Option.Starter == name }); k >= 0 {
			v.Name = within(Escape(p.Picks[k].Option.Name))
		}
		for _, f := range s.Files {
			v.Files = append(v.Files, fileView{fmt.Sprintf("`%s`", phrase.Line(strings.ReplaceAll(f.Path, "`", ""))),
				fence(language(f.Path), f.Text)})
		}
		if views = append(views, v); !d.MoreStarters {
			break
		}
	}
	return views
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
