package answersfile

import (
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
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
	fieldMeasured = "measured"
	fieldAnswers  = "answers"
)

// Decode reads an answers file. The name stands in messages and is not opened.
// The answers are in the order of the flow; those that do not apply are among
// them. An error is of type [strictyaml.Problems], and the record is then empty.
func Decode(name string, data []byte, flow *questions.Flow) (questions.Record, error) {
	d := &decoder{Reader: strictyaml.Reader{File: name, Limit: maxProblems}, flow: flow}
	if root := d.parse(data); root != nil {
		d.document(root)
	}
	if len(d.Problems) > 0 {
		return questions.Record{}, d.Problems.Sorted()
	}
	d.record.Answers = d.flow.Ordered(questions.NewAnswers(d.list...))
	return d.record, nil
}

// decoder collects what a file says and what is wrong with it.
type decoder struct {
	strictyaml.Reader
	flow   *questions.Flow
	record questions.Record // without its answers
	list   []questions.Answer
}

// parse returns the root of the file, nil where the problem is the file itself.
func (d *decoder) parse(data []byte) *yaml.Node {
	whole := &yaml.Node{Kind: yaml.DocumentNode}
	if len(data) > MaxSize {
		d.Report(whole, "an answers file is far smaller: is it the right one", "the file is larger than %d KiB", MaxSize>>10)
		return nil
	}
	root := d.Parse(data)
	if root == nil && len(d.Problems) == 0 {
		d.Report(whole, "crossroads questions prints a blank one to fill in", "the file is empty")
	}
	return root
}

func (d *decoder) document(root *yaml.Node) {
	if root.Kind != yaml.MappingNode {
		d.Report(root, "begin with the line: crossroads: 1",
			"an answers file holds fields, this holds %s", strictyaml.Describe(root))
		return
	}
	entries := strictyaml.Entries(root)
	if !d.schema(root, entries) {
		return
	}
	for _, e := range entries {
		if !d.Full() {
			d.field(e)
		}
	}
}

// schema reports whether the rest is worth reading: the fields of another
// version would only give misleading problems.
func (d *decoder) schema(root *yaml.Node, entries []strictyaml.Entry) bool {
	reads := fmt.Sprintf("this build reads schema %d", Schema)
	i := slices.IndexFunc(entries, func(e strictyaml.Entry) bool { return e.Name() == fieldSchema })
	if i < 0 {
		d.Report(root, fmt.Sprintf("add the line: %s: %d", fieldSchema, Schema),
			"the schema version is missing: %s", reads)
		return true
	}
	value := entries[i].Value
	version, err := strconv.Atoi(value.Value)
	switch {
	case value.Kind != yaml.ScalarNode || err != nil || version < 1:
		d.Report(value, fmt.Sprintf("write %s: %d", fieldSchema, Schema),
			"%s is not a schema version: %s", strictyaml.Describe(value), reads)
		return true
	case version > Schema:
		d.Problems = nil // the file may be right for a newer build
		d.Report(value, "update crossroads to a version that reads this schema, or export the answers "+
			"again with the version at hand", "schema %d is newer than this build: %s", version, reads)
		return false
	}
	return true
}

func (d *decoder) field(e strictyaml.Entry) {
	for _, f := range besides() {
		if f.name == e.Name() {
			f.read(d, e)
			return
		}
	}
	switch e.Name() {
	case fieldSchema:
	case fieldAnswers:
		d.answers(e.Value)
	default:
		d.unknownField(e)
	}
}

func (d *decoder) unknownField(e strictyaml.Entry) {
	if _, ok := d.flow.Question(questions.ID(e.Name())); ok {
		d.Report(e.Key, "answers stand under answers:, indented by two spaces", "there is no field %q", e.Name())
		return
	}
	d.Unknown(e.Key, "there is no field", fields())
}

func (d *decoder) answers(value *yaml.Node) {
	if strictyaml.Empty(value) || !d.want(value, yaml.MappingNode, fieldAnswers,
		"write a question and its answer on each line: product.live: constant") {
		return
	}
	entries := strictyaml.Entries(value)
	d.list = slices.Grow(d.list, len(entries))
	for _, e := range entries {
		if d.Full() {
			return
		}
		q, ok := d.flow.Question(questions.ID(e.Name()))
		if !ok && d.former(e, entries) {
			continue
		}
		if !ok {
			d.unknownQuestion(e.Key)
			continue
		}
		if a, ok := d.answer(q, e.Value); ok {
			d.list = append(d.list, a)
		}
	}
}
