package answersfile_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// builtIn is the questionnaire that the program ships.
func builtIn(t *testing.T) *content.Guide {
	t.Helper()
	guide, err := content.Load(os.DirFS("../../content/data"))
	if err != nil {
		t.Fatal(err)
	}
	return guide
}

func TestExamples(t *testing.T) {
	guide := builtIn(t)
	examples, err := guide.Examples()
	if err != nil || len(examples) == 0 {
		t.Fatalf("%d examples, %v", len(examples), err)
	}
	schema := compile(t, guide.Flow)
	for _, e := range examples {
		r, err := answersfile.Decode(e.Name, e.File, guide.Flow)
		if err != nil {
			t.Error(err)
			continue
		}
		if err := valid(t, schema, e.File); err != nil {
			t.Errorf("%s: %v", e.Name, err)
		}
		again := answersfile.Encode(r, guide.Flow)
		if second, err := answersfile.Decode(e.Name, again, guide.Flow); err != nil || !second.Answers.Equal(r.Answers) {
			t.Errorf("%s does not go round: %v\n%s", e.Name, err, again)
		}
	}
}

func TestBlankOfTheBuiltIn(t *testing.T) {
	guide := builtIn(t)
	text := answersfile.Blank(guide.Flow)
	if err := valid(t, compile(t, guide.Flow), text); err != nil {
		t.Error(err)
	}
	if r, err := answersfile.Decode("blank", text, guide.Flow); err != nil || r.Answers.Len() != 0 {
		t.Errorf("%d answers, %v", r.Answers.Len(), err)
	}
	for _, q := range guide.Flow.Questions {
		if !bytes.Contains(text, []byte("\n  "+string(q.ID)+":\n")) {
			t.Errorf("%s is not in it", q.ID)
		}
	}
}

func compile(t *testing.T, flow *questions.Flow) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(answersfile.JSONSchema(flow)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("answers.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("answers.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
