package answersfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// Schema is the version of the file that this build writes, and the only one
// that it reads.
const Schema = 1

// MaxSize is the most bytes that are read as an answers file.
const MaxSize = 1 << 20

// maxProblems is where Decode gives up on a file.
const maxProblems = 100

// The fields of the file in the order in which they are written.
const (
	fieldSchema   = "crossroads"
	fieldTitle    = "title"
	fieldPerson   = "person"
	fieldAbout    = "about"
	fieldFinished = "finished"
	fieldFound    = "found"
	fieldPeeked   = "peeked"
	fieldEdited   = "edited"
	fieldAnswers  = "answers"
)

func fields() []string {
	return []string{fieldSchema, fieldTitle, fieldPerson, fieldAbout, fieldFinished, fieldFound,
		fieldPeeked, fieldEdited, fieldAnswers}
}

// Decode reads an answers file. The name stands in messages and is not opened.
// The answers are in the order of the flow; those that do not apply are among
// them. An error is of type [Problems], and the record is then empty.
func Decode(name string, data []byte, flow *questions.Flow) (questions.Record, error) {
	d := &decoder{file: name, flow: flow}
	root := d.parse(data)
	if root != nil {
		d.document(root)
	}
	if len(d.problems) > 0 {
		d.problems.sort()
		return questions.Record{}, d.problems
	}
	d.record.Answers = questions.NewAnswers(d.inOrder()...)
	return d.record, nil
}

// decoder collects what a file says and what is wrong with it.
type decoder struct {
	file     string
	flow     *questions.Flow
	record   questions.Record // without its answers
	list     []questions.Answer
	problems Problems
}

func (d *decoder) problem(at *yaml.Node, hint, format string, args ...any) {
	d.problems = append(d.problems, Problem{
		File: d.file, Line: at.Line, Column: at.Column,
		Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// full reports that there are so many problems that more would not help.
func (d *decoder) full() bool { return len(d.problems) >= maxProblems }

func (d *decoder) document(root *yaml.Node) {
	if root.Kind != yaml.MappingNode || !d.usable(root) {
		d.problem(root, "begin with the line: crossroads: 1",
			"an answers file holds fields, this holds %s", kindName(root))
		return
	}
	entries := d.entries(root)
	if !d.schema(root, entries) {
		return
	}
	for _, e := range entries {
		if !d.full() {
			d.field(e)
		}
	}
}

// schema reports whether the rest is worth reading: the fields of another
// version would only give misleading problems.
func (d *decoder) schema(root *yaml.Node, entries []entry) bool {
	reads := fmt.Sprintf("this build reads schema %d", Schema)
	i := slices.IndexFunc(entries, func(e entry) bool { return e.name() == fieldSchema })
	if i < 0 {
		d.problem(root, fmt.Sprintf("add the line: %s: %d", fieldSchema, Schema),
			"the schema version is missing: %s", reads)
		return true
	}
	value := entries[i].value
	version, err := strconv.Atoi(value.Value)
	switch {
	case value.Kind != yaml.ScalarNode || err != nil || version < 1:
		d.problem(value, fmt.Sprintf("write %s: %d", fieldSchema, Schema),
			"%s is not a schema version: %s", describe(value), reads)
		return true
	case version > Schema:
		d.problem(value, "update crossroads to a version that reads this schema, or export the answers "+
			"again with the version at hand", "schema %d is newer than this build: %s", version, reads)
		return false
	}
	return true
}

func (d *decoder) field(e entry) {
	switch e.name() {
	case fieldSchema:
	case fieldTitle:
		d.record.Title = d.text(e.name(), e.value)
	case fieldPerson:
		d.record.Person = d.text(e.name(), e.value)
	case fieldAbout:
		d.record.About = d.text(e.name(), e.value)
	case fieldFinished:
		d.record.Finished = d.truth(e)
	case fieldFound:
		d.record.Found = d.text(e.name(), e.value)
	case fieldPeeked:
		d.record.Peeked = d.count(e)
	case fieldEdited:
		d.record.Edited = d.questionList(e)
	case fieldAnswers:
		d.answers(e.value)
	default:
		d.unknownField(e)
	}
}

func (d *decoder) unknownField(e entry) {
	hint := "the fields are " + strings.Join(fields(), ", ")
	if near := questions.Nearest(e.name(), fields()); near != "" {
		hint = fmt.Sprintf("did you mean %q", near)
	}
	if _, ok := d.flow.Question(questions.ID(e.name())); ok {
		hint = "answers stand under answers:, indented by two spaces"
	}
	d.problem(e.key, hint, "there is no field %q", e.name())
}

func (d *decoder) answers(value *yaml.Node) {
	if empty(value) || !d.want(value, yaml.MappingNode, fieldAnswers,
		"write a question and its answer on each line: product.live: constant") {
		return
	}
	entries := d.entries(value)
	d.list = slices.Grow(d.list, len(entries))
	for _, e := range entries {
		if d.full() {
			return
		}
		q, ok := d.flow.Question(questions.ID(e.name()))
		if !ok && d.former(e, entries) {
			continue
		}
		if !ok {
			d.unknownQuestion(e.key)
			continue
		}
		if a, ok := d.answer(q, e.value); ok {
			d.list = append(d.list, a)
		}
	}
}

// inOrder are the answers in the order of the flow, which has a question for
// each and at most one answer to a question.
func (d *decoder) inOrder() []questions.Answer {
	placed := make([]questions.Answer, len(d.flow.Questions))
	for _, a := range d.list {
		for i := range d.flow.Questions { // by index: a question is large to copy
			if d.flow.Questions[i].ID == a.Question {
				placed[i] = a
				break
			}
		}
	}
	return slices.DeleteFunc(placed, func(a questions.Answer) bool { return a.Question == "" })
}

// inFlowOrder puts answers in the order of the flow; those to questions that
// the flow does not have come last.
func inFlowOrder(answers questions.Answers, flow *questions.Flow) []questions.Answer {
	list := make([]questions.Answer, 0, answers.Len())
	for _, q := range flow.Questions {
		if a, ok := answers.Of(q.ID); ok {
			list = append(list, a)
		}
	}
	for a := range answers.All() {
		if _, ok := flow.Question(a.Question); !ok {
			list = append(list, a)
		}
	}
	return list
}
