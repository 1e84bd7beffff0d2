package answersfile

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
	"crossroads/questions/strictyaml"
)

// Cut lists the texts of a file that end where YAML takes the rest of the line
// for a comment and people hardly meant one: "note: blocked by ticket #17". A
// "#" with a space behind it is taken for a comment that is meant. Nothing is
// wrong with such a file, so nothing of this is an error.
func Cut(name string, data []byte, flow *questions.Flow) strictyaml.Problems {
	if !bytes.Contains(data, []byte(" #")) && !bytes.Contains(data, []byte("\t#")) {
		return nil // most files, which need not be read once more
	}
	f, err := yamledit.Parse(data)
	if err != nil {
		return nil
	}
	c := cutter{strictyaml.Reader{File: name, Limit: maxProblems}, f}
	root := f.Root()
	for _, field := range []string{fieldTitle, fieldPerson, fieldAbout} {
		c.look(f.Value(root, field))
	}
	answers := f.Value(root, fieldAnswers)
	if answers == nil || answers.Kind != yaml.MappingNode {
		return c.Problems
	}
	for i := 0; i+1 < len(answers.Content); i += 2 {
		q, _ := flow.Question(questions.ID(answers.Content[i].Value))
		value := answers.Content[i+1]
		if value.Kind == yaml.MappingNode {
			c.look(f.Value(value, partNote))
			value = f.Value(value, partValue)
		}
		if q.Kind == questions.Text {
			c.look(value)
		}
	}
	return c.Problems
}

type cutter struct {
	strictyaml.Reader
	text *yamledit.File
}

func (c *cutter) look(n *yaml.Node) {
	if n == nil || n.Kind != yaml.ScalarNode || n.Style != 0 || n.Value == "" || c.Full() {
		return
	}
	behind := strings.TrimLeft(c.text.Behind(n), " \t")
	if len(behind) < 2 || behind[0] != '#' || strings.ContainsRune(" \t#!", rune(behind[1])) {
		return
	}
	lost, _, _ := strings.Cut(behind, " #")
	if words := []rune(lost); len(words) > 24 {
		lost = string(words[:24]) + "…"
	}
	c.Report(n, "put the whole text in quotes where that belongs to it",
		"the text ends before %q, a comment to YAML", strings.TrimSpace(lost))
}
