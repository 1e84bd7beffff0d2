package content

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"crossroads/questions/strictyaml"
)

// compiledSchemas returns the schemas as somebody else's reader understands them.
func compiledSchemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	made := map[string]*jsonschema.Schema{}
	for _, s := range Schemas() {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.Text))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		id := document.(map[string]any)["$id"].(string)
		if err := c.AddResource(id, document); err != nil {
			t.Fatal(err)
		}
		if made[s.Name], err = c.Compile(id); err != nil {
			t.Fatal(err)
		}
	}
	return made
}

// TestSchemasAcceptPacks: every YAML file of the packs has a schema, examples
// aside, and conforms to it.
func TestSchemasAcceptPacks(t *testing.T) {
	schemas := compiledSchemas(t)
	for name, fsys := range map[string]fs.FS{"built-in": Files(), "plain": plainFiles(), "queue": queueFiles()} {
		for _, file := range filesBelow(fsys, ".") {
			if path.Ext(file) != ".yaml" || strings.HasPrefix(file, "examples/") || strings.HasPrefix(file, "starters/") {
				continue
			}
			found := schemaFor(file)
			if found == "" {
				t.Errorf("%s: there is no schema for %s", name, file)
				continue
			}
			data, err := fs.ReadFile(fsys, file)
			if err != nil {
				t.Fatal(err)
			}
			if err := schemas[found].Validate(jsonOf(t, data)); err != nil {
				t.Errorf("%s: %s: %v", name, file, err)
			}
		}
	}
}

// schemaFor names the one schema of a file.
func schemaFor(file string) string {
	found := ""
	for _, s := range Schemas() {
		if s.Matches(file) {
			found += s.Name
		}
	}
	return found
}

// TestSchemasRefuse: what the reader refuses because of its form, the schema
// refuses too.
func TestSchemasRefuse(t *testing.T) {
	schemas := compiledSchemas(t)
	for _, c := range []struct{ file, old, new string }{
		{"guide.yaml", "title: Which database?", "titel: Which database?"},
		{"guide.yaml", "title: Which database?\n", ""},
		{"guide.yaml", "title: Which database?\n", "title: Which database?\nsubtitle: A large one\n"},
		{"guide.yaml", "title: Which database?", "title: "},
		{"guide.yaml", "low: 0, high: 20", "low: nothing, high: 20"},
		{"criteria/writing.yaml", "postgresql: [60, 80, 90]", "postgresql: [60, 80]"},
		{"criteria/writing.yaml", "postgresql: [60, 80, 90]", "postgresql: [60, 80, 900]"},
		{"criteria/writing.yaml", "postgresql: [60, 80, 90]", "postgresql: {valu: 80}"},
		{"criteria/writing.yaml", "postgresql: [60, 80, 90]", "postgresql: {lead: 0}"},
		{"criteria/writing.yaml", "reason: Writers meet.", "raeson: Writers meet."},
		{"questions/product.yaml", "kind: scale", "kind: scales"},
		{"questions/product.yaml", "limit: 2", "limit: two"},
		{"evidence/claims/all.yaml", "status: holds", "status: true"},
		{"evidence/facts/all.yaml", "favours: neutral", "favours: []"},
		{"advice/frameworks.yaml", "default: true", "default: perhaps"},
	} {
		pack := mapOf(t, plainFiles())
		text := string(pack[c.file].Data)
		changed := strings.Replace(text, c.old, c.new, 1)
		pack[c.file] = &fstest.MapFile{Data: []byte(changed)}
		if changed == text || len(strictyaml.Problems(Check(pack)).Errors()) == 0 {
			t.Errorf("%s: %q instead of %q breaks nothing", c.file, c.new, c.old)
		}
		if err := schemas[schemaFor(c.file)].Validate(jsonOf(t, []byte(changed))); err == nil {
			t.Errorf("%s: the schema accepts %q instead of %q", c.file, c.new, c.old)
		}
	}
}

// jsonOf reads YAML as editors do before they validate: keys become text.
func jsonOf(t *testing.T, data []byte) any {
	t.Helper()
	var value any
	if err := yaml.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	return keysAsText(value)
}

func keysAsText(value any) any {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.Map:
		out := map[string]any{}
		for _, key := range v.MapKeys() {
			out[fmt.Sprint(key.Interface())] = keysAsText(v.MapIndex(key).Interface())
		}
		return out
	case reflect.Slice:
		out := make([]any, v.Len())
		for i := range out {
			out[i] = keysAsText(v.Index(i).Interface())
		}
		return out
	}
	if v.IsValid() && v.Kind() == reflect.Struct {
		return fmt.Sprint(value) // a date, which JSON writes as text
	}
	return value
}

// TestSchemasDescribe: every field of a pack is described, prototypes aside, and
// nothing else is.
func TestSchemasDescribe(t *testing.T) {
	fields := map[string]bool{}
	for _, s := range Schemas() {
		if s.Name != "part" && s.Name != "contract" {
			undescribed(t, s.Name, jsonOf(t, s.Text))
		}
		gather(jsonOf(t, s.Text), fields)
	}
	for name, keys := range described() {
		for key, text := range keys {
			if !fields[text] {
				t.Errorf("described.yaml describes %s of %s, which no file has", key, name)
			}
		}
	}
}

func undescribed(t *testing.T, schema, part any) {
	switch part := part.(type) {
	case map[string]any:
		for name, one := range part {
			if all, ok := one.(map[string]any); ok && name == "properties" {
				for key, field := range all {
					blend := key == "lead" || key == "part" && schema == "criterion" // told where combination is
					if field.(map[string]any)["description"] == nil && !blend {
						t.Errorf("%s: %s is not described: add it to described.yaml", schema, key)
					}
				}
			}
			undescribed(t, schema, one)
		}
	case []any:
		for _, one := range part {
			undescribed(t, schema, one)
		}
	}
}

// gather collects the descriptions that a schema holds.
func gather(part any, found map[string]bool) {
	switch part := part.(type) {
	case map[string]any:
		if text, ok := part["description"].(string); ok {
			found[text] = true
		}
		for _, one := range part {
			gather(one, found)
		}
	case []any:
		for _, one := range part {
			gather(one, found)
		}
	}
}
