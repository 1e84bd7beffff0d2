package cli

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/workshop"
)

// stdinName stands for standard input, in arguments and in messages.
const stdinName = "-"

// source is where a command was told to take its answers from, --answers
// apart. At most one of the two may be given.
type source struct {
	file    string
	example string
}

// given reports whether answers are given in any way.
func (a *app) given(s source) bool {
	return s.file != "" || s.example != "" || a.flags.answers != "" || len(a.flags.set) > 0
}

// record returns the answers that the source, --answers and --set make up; an
// empty record where nothing is given. A measurement that counts for them is
// known from then on.
func (a *app) record(k *knowledge, s source) (questions.Record, error) {
	r, err := a.base(k, s)
	a.say()
	if err != nil {
		return questions.Record{}, err
	}
	m, err := measurementOf(cmp.Or(s.file, a.flags.answers), r.Measured)
	if err != nil {
		return questions.Record{}, err
	}
	k.take(m)
	r.Answers, err = withSet(k.Flow, r.Answers, a.flags.set)
	if err != nil {
		return questions.Record{}, err
	}
	return r, nil
}

func (a *app) base(k *knowledge, s source) (questions.Record, error) {
	switch {
	case s.file != "" && s.example != "":
		return questions.Record{}, errTwoSources("the file "+s.file, "--example")
	case s.file != "" && a.flags.answers != "":
		return questions.Record{}, errTwoSources("the file "+s.file, "--answers")
	case s.example != "" && a.flags.answers != "":
		return questions.Record{}, errTwoSources("--example", "--answers")
	case s.file != "":
		return a.open(k, s.file)
	case a.flags.answers != "":
		return a.open(k, a.flags.answers)
	case s.example != "":
		return k.example(s.example)
	}
	return questions.Record{}, nil
}

// open reads an answers file, or standard input where the name is "-".
func (a *app) open(k *knowledge, name string) (questions.Record, error) {
	if err := workshop.Allow(name); err != nil {
		return questions.Record{}, err
	}
	data, err := a.read(name)
	if err != nil {
		return questions.Record{}, err
	}
	shown := name
	if name == stdinName {
		shown = "standard input"
	}
	r, err := answersfile.Decode(shown, data, k.Flow)
	if err == nil {
		a.tellRenamed(shown, r)
		for _, p := range answersfile.Cut(shown, data, k.Flow) {
			a.warn(p.Error(), p.Hint)
		}
	}
	return r, err
}

func (a *app) read(name string) ([]byte, error) {
	if name != stdinName {
		return contents(name)
	}
	if isTerminal(a.stdin) {
		a.hint("type or paste the answers; Ctrl-D on a line of its own ends them")
	}
	data, err := io.ReadAll(io.LimitReader(a.stdin, answersfile.MaxSize+1))
	if err != nil {
		return nil, errReading(name, err)
	}
	return data, nil
}

// example returns a worked example by its name.
func (k *knowledge) example(name string) (questions.Record, error) {
	one, err := k.exampleFile(name)
	if err != nil {
		return questions.Record{}, err
	}
	return answersfile.Decode("examples/"+name+".yaml", one, k.Flow)
}

func (k *knowledge) exampleFile(name string) ([]byte, error) {
	all, err := k.Examples()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, one := range all {
		if one.Name == name {
			return one.File, nil
		}
		names = append(names, one.Name)
	}
	return nil, errUnknownName("example", name, questions.Nearest(name, names), "crossroads examples lists them")
}

// withSet applies --set to the answers, in the order given.
func withSet(flow *questions.Flow, answers questions.Answers, set []string) (questions.Answers, error) {
	for _, text := range set {
		id, value, ok := strings.Cut(text, "=")
		if !ok {
			return answers, errSetForm(text)
		}
		q, ok := flow.Question(questions.ID(strings.TrimSpace(id)))
		if !ok {
			return answers, errSetQuestion(id, flow.Nearest(id))
		}
		before, _ := answers.Get(q.ID)
		one := setTo(q, strings.TrimSpace(value))
		one.Note = before.Note
		if err := q.Check(one); err != nil {
			return answers, errSetValue(q, err)
		}
		if one.State == "" {
			answers = answers.Without(q.ID)
			continue
		}
		answers = answers.With(one)
	}
	return answers, nil
}

// setTo reads the value of a --set. Nothing at all takes the answer away.
func setTo(q questions.Question, value string) questions.Answer {
	one := questions.Answer{Question: q.ID, State: questions.Answered}
	switch {
	case value == "":
		one.State = ""
	case value == string(questions.Unsure), value == string(questions.Skipped):
		one.State = questions.State(value)
	case q.Kind == questions.Text:
		one.Text = value
	default:
		for choice := range strings.SplitSeq(value, ",") {
			one.Values = append(one.Values, strings.TrimSpace(choice))
		}
	}
	return one
}

// missing returns the open questions of a walk, in its order: what has to be
// known before there is a verdict.
func missing(flow *questions.Flow, answers questions.Answers, complete bool) []questions.ID {
	var ids []questions.ID
	for _, q := range flow.Asked(answers, complete) {
		if one, _ := answers.Get(q.ID); one.Open() {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// stem is the name of a file without folder and extension.
func stem(name string) string {
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
