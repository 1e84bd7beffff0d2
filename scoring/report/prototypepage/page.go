package prototypepage

import (
	_ "embed" // the text
	"maps"
	"slices"
	"strings"
	"text/template"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/prototype"
	"crossroads/scoring/report"
)

//go:embed readme.md.tmpl
var readme string

//go:embed language.md.tmpl
var language string

// Input is all that the pages are made of.
type Input struct {
	Model  *scoring.Model
	Result scoring.Result
	Advice *advice.Advice
	Choice prototype.Choice
	Part   *prototype.Part // nil where nothing can be measured
	Title  string          // of the answers; may be empty

	Flow    *questions.Flow   // names what is open
	Answers questions.Answers // the known facts for which it would be measured
}

type page struct {
	Part          *prototype.Part
	For, Contract string
	First, Second string
	Can           []string
	Languages     []languageView
	Checklist     []check
}

// languageView is a language with what of it is worked out for people.
type languageView struct {
	prototype.Language
	Part           *prototype.Part
	For, Contract  string
	Name           string
	Install        []string
	Start, Address string
}

// check is something to judge that bears on a criterion.
type check struct {
	Title string
	advice.Measure
}

// Readme is the page beside two prototypes, or the checklist alone where nothing
// can be measured.
func Readme(in Input) string {
	p := page{Part: in.Part, For: in.Title, Contract: prototype.ContractFile, First: in.name(0), Second: in.name(1),
		Can: Can(in), Checklist: in.checklist()}
	if in.Part != nil {
		for i := range in.Choice.Between {
			p.Languages = append(p.Languages, in.language(i))
		}
	}
	return render(readme, p)
}

// Language is the page of one of the two; which is 0 or 1.
func Language(in Input, which int) string { return render(language, in.language(which)) }

func render(text string, data any) string {
	var b strings.Builder
	if err := template.Must(template.New("").Funcs(template.FuncMap{"md": report.Escape, "prose": report.Prose}).Parse(text)).Execute(&b, data); err != nil {
		panic(err) // the template and the type belong together
	}
	return b.String()
}

func (in Input) name(which int) string {
	if which >= len(in.Choice.Between) {
		return ""
	}
	return in.Model.Alternatives[in.Choice.Between[which]].Name
}

func (in Input) language(which int) languageView {
	id := in.Model.Alternatives[in.Choice.Between[which]].ID
	l, _ := in.Part.In(id)
	return languageView{Language: l, Part: in.Part, For: in.Title, Contract: prototype.ContractFile, Name: in.name(which),
		Install: Install(in, which), Start: shell(l, l.Start, append(environment(l), "PORT="+port)...),
		Address: "http://localhost:" + port + l.Ready}
}

// port is one that a person may take.
const port = "3000"

// Install are the commands that install what one of the two needs, as they are
// typed in its folder; none where there is nothing to install.
func Install(in Input, which int) []string {
	l, _ := in.Part.In(in.Model.Alternatives[in.Choice.Between[which]].ID)
	var lines []string
	for _, command := range l.Install {
		lines = append(lines, shell(l, command))
	}
	return lines
}

// shell writes a command as it is typed, behind what it is to find in its
// environment.
func shell(l prototype.Language, command prototype.Command, with ...string) string {
	words := slices.Clone(with)
	for _, word := range command {
		word = strings.NewReplacer(prototype.RuntimeFound, l.Runtime.Tried[0], prototype.VenvPrograms, ".venv/bin").Replace(word)
		if strings.ContainsAny(word, " \"'$&|;<>()*?\\`") {
			word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func environment(l prototype.Language) []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(l.Environment)) {
		all = append(all, name+"="+l.Environment[name])
	}
	return all
}

// mostChecks is how many things people are asked to judge.
const mostChecks = 5

// checklist is what only people can judge: what is always so of the part, and
// the criteria on which most is open and that nothing measures.
func (in Input) checklist() []check {
	var ids []string
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if in.Part != nil {
		for _, id := range in.Part.People {
			add(id)
		}
	}
	for _, d := range in.Choice.People {
		add(in.criterion(d))
	}
	var all []check
	for _, m := range in.Advice.MeasuresOf(ids) {
		if len(all) < mostChecks {
			all = append(all, check{in.title(m.Criterion), m})
		}
	}
	return all
}

func (in Input) title(criterion string) string {
	if i := in.Model.CriterionOf(criterion); i >= 0 {
		return in.Model.Criteria[i].Title
	}
	return criterion
}
