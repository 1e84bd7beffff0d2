package report

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"crossroads/questions"
	"crossroads/scoring/team"
)

// compiled is the schema, or the part of it behind a fragment.
func compiled(t *testing.T, fragment string) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("urn:crossroads:report:2", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("urn:crossroads:report:2" + fragment)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestOtherJSONMeetsItsSchema checks the reports on several people and on two
// files, which are described under $defs.
func TestOtherJSONMeetsItsSchema(t *testing.T) {
	check := func(fragment string, data []byte, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		result, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled(t, fragment).Validate(result); err != nil {
			t.Errorf("%s: %v", fragment, err)
		}
		if compiled(t, "").Validate(result) == nil {
			t.Errorf("%s: passes for a report", fragment)
		}
	}
	for _, leaders := range [][]int{{0, 1, -1}, {1, 1}, {}} {
		in := threePeople(t, leaders...)
		for i := range in.Result.Members {
			in.Result.Members[i].Out = []int{2}
		}
		in.Result.Disagreements = []team.Disagreement{{Question: "traffic.load", Share: 1.2}, {Question: "weights.price", Share: -0.2}}
		in.Result.Discuss = []questions.ID{"traffic.load"}
		data, err := TeamJSON(in)
		check("#/$defs/team", data, err)
		data, err = TeamJSON(moved(in))
		check("#/$defs/team", data, err)
		in.Result.Agreement, in.Result.Lead, in.Result.Rival = math.NaN(), -1, -1
		data, err = TeamJSON(in)
		check("#/$defs/team", data, err)
	}
	all := inputs(t)
	data, err := CompareJSON(all["clear"], all["all-unsure"])
	check("#/$defs/comparison", data, err)
}

func TestJSONMeetsItsSchema(t *testing.T) {
	schema := compiled(t, "")
	for name, in := range inputs(t) {
		bare := in
		bare.Advice, bare.Evidence, bare.Result.Combinations = nil, nil, nil
		for _, in := range []Input{in, bare} {
			data, err := JSON(in)
			if err != nil {
				t.Fatal(err)
			}
			result, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(result); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestSchemaDescribesEveryField walks the schema: what has a name has a
// description, and numbers have a range.
func TestSchemaDescribesEveryField(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(Schema(), &root); err != nil {
		t.Fatal(err)
	}
	var visit func(path string, node map[string]any)
	visit = func(path string, node map[string]any) {
		for _, key := range []string{"items", "additionalProperties"} {
			if one, ok := node[key].(map[string]any); ok {
				visit(path+"/"+key, one)
			}
		}
		if forms, ok := node["anyOf"].([]any); ok {
			for _, one := range forms {
				visit(path, one.(map[string]any))
			}
		}
		parts, _ := node["$defs"].(map[string]any)
		for name, one := range parts {
			visit(path+"/"+name, one.(map[string]any))
		}
		properties, _ := node["properties"].(map[string]any)
		for name, one := range properties {
			field := one.(map[string]any)
			if field["description"] == nil || field["description"] == "" {
				t.Errorf("%s/%s has no description", path, name)
			}
			if kind := field["type"]; kind == "number" || kind == "integer" {
				if field["minimum"] == nil {
					t.Errorf("%s/%s has no range", path, name)
				}
			}
			visit(path+"/"+name, field)
		}
	}
	visit("", root)
}
