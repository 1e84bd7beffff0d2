package answersfile_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"crossroads/questions/answersfile"
)

// valid says what the schema thinks of a file that is valid YAML.
func valid(t interface{ Fatalf(string, ...any) }, schema *jsonschema.Schema, text []byte) error {
	var value any
	if err := yaml.Unmarshal(text, &value); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return schema.Validate(value)
}

func TestSchemaAcceptsWhatIsWritten(t *testing.T) {
	schema := compile(t, flow())
	every, err := os.ReadFile("testdata/every-form.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range [][]byte{every, answersfile.Blank(flow())} {
		if err := valid(t, schema, text); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := answersfile.Encode(aRecord(t), flow())
		if err := valid(t, schema, text); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
	})
}

// TestSchemaAgreesWithDecode: both refuse the same, both accept the same.
func TestSchemaAgreesWithDecode(t *testing.T) {
	schema := compile(t, flow())
	broken := []string{
		"[a]", "answers: {}", "crossroads: 0", "crossroads: 2", "crossroads: {}", "titel: x", "title: [x]", "about: {}",
		"finished: perhaps", "finished: []", "peeked: -1", "peeked: 1.5", "peeked: {}", "edited: product.live",
		"edited: [product.lives]", "edited: [product.live, product.live]", "edited: [[product.live]]", "answers: []", "answers: x",
		"product.life: some", "product.live: constnat", "product.live: [some, none]", "product.live: []", "product.live: 3",
		"product.live: [unsure]", "product.live: {valu: some}", "product.live: {state: sure}", "product.live: {state: answered}",
		"product.live: {value: some, draft: some}", "product.live: {draft: some, state: unsure}", "product.live: {note: [x]}",
		"product.live: {draft: unsure}", "product.live: {value: {}}", "product.kind: [chat, chat]", "product.kind: [chat, shop, data, media]",
		"product.kind: {value: [chat, shop, data, media]}", "product.kind: [[chat]]", "area.order: [cost]", "area.order: cost",
		"area.order: {value: [cost, ease], state: answered}", "product.name: [x]", `product.name: ""`,
	}
	fine := []string{
		"product.live: some", "product.live: [some]", "product.live: ", "product.live: {}", "product.live: {note: x}",
		"product.live: {value: , note: }", "product.live: {draft: [some, none]}", "product.live: {state: draft}",
		"product.live: {value: some, state: unsure}", "product.live: {value: unsure}", "product.live: {draft: some, state: draft}",
		"product.kind: [shop, chat]", "product.kind: {draft: [shop, chat, data]}", "area.order: [cost, ease, speed]",
		"area.order: {value: [cost], state: skipped}", "product.name: 3", "product.name: true",
		"product.name: {value: unsure, state: answered}", "title: 2026", "title: ", "answers: ", "edited: ", "peeked: 0",
	}
	check := func(lines []string, want bool) {
		for _, line := range lines {
			text := []byte(whole(line))
			_, err := answersfile.Decode("f", text, flow())
			problem := valid(t, schema, text)
			if (err == nil) != want || (problem == nil) != want {
				t.Errorf("%s\n want accepted %v, Decode says %v, the schema says %v", text, want, err, problem)
			}
		}
	}
	check(broken, false)
	check(fine, true)
}

// whole makes a file of one line: an answer, another field, or all of it.
func whole(line string) string {
	var fields struct {
		Crossroads, Answers any
		Rest                map[string]any `yaml:",inline"`
	}
	if yaml.Unmarshal([]byte(line), &fields) != nil || line == "answers: {}" || fields.Crossroads != nil {
		return line
	}
	for name := range fields.Rest {
		if bytes.ContainsRune([]byte(name), '.') {
			return fmt.Sprintf("crossroads: 1\nanswers:\n  %s\n", line)
		}
	}
	return fmt.Sprintf("crossroads: 1\n%s\n", line)
}
