package content

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/prototype"
)

// Schema is the JSON Schema of some of the files of a pack.
type Schema struct {
	Name  string   // such as "criterion"
	Files []string // patterns of paths within the pack, as of [path.Match]
	Text  []byte
}

// Matches reports whether the schema is that of a file, by its path in the pack.
func (s Schema) Matches(file string) bool {
	return slices.ContainsFunc(s.Files, func(pattern string) bool {
		ok, err := path.Match(pattern, file)
		return ok && err == nil
	})
}

// Schemas returns the JSON Schemas (draft 2020-12) of the files of a pack,
// examples aside: those are answers to the questions of one pack. They are made
// of the types that the files are read into, so they know every field that the
// reader knows. What refers to something else, a claim or a condition, is text
// to them: whether it is there is for [Check] to say.
func Schemas() []Schema {
	core, claims, facts, tips, parts := coreShapes(), claimShapes(), factShapes(), adviceShapes(), prototypeShapes()
	return []Schema{
		schemaOf[guideFormat]("guide", core, guideFile),
		schemaOf[[]questions.Question]("questions", core, "questions/*.yaml"),
		schemaOf[criterionFormat]("criterion", core, "criteria/*.yaml"),
		schemaOf[[]evidence.Source]("articles", claims, "evidence/articles.yaml"),
		schemaOf[[]evidence.Claim]("claims", claims, "evidence/claims/*.yaml"),
		schemaOf[[]evidence.Claim]("facts", facts, "evidence/facts/*.yaml"),
		schemaOf[[]evidence.Contradiction]("contradictions", claims, fileOrFolderOf("evidence/contradictions")...),
		schemaOf[[]advice.Option]("frameworks", tips, fileOrFolderOf("advice/frameworks")...),
		schemaOf[[]advice.Pattern]("patterns", tips, fileOrFolderOf("advice/patterns")...),
		schemaOf[[]advice.Risk]("risks", tips, fileOrFolderOf("advice/risks")...),
		schemaOf[[]advice.Caution]("cautions", tips, fileOrFolderOf("advice/cautions")...),
		schemaOf[[]advice.Folklore]("folklore", tips, fileOrFolderOf("advice/folklore")...),
		schemaOf[[]advice.Step]("steps", tips, append(fileOrFolderOf("advice/steps"), fileOrFolderOf("advice/wholes")...)...),
		schemaOf[[]advice.Measure]("measures", tips, fileOrFolderOf("advice/prototype")...),
		schemaOf[[]advice.Entry]("faq", tips, fileOrFolderOf("advice/faq")...),
		schemaOf[[]advice.UseCase]("usecases", tips, fileOrFolderOf("advice/usecases")...),
		schemaOf[prototype.Part]("part", parts, prototypesFolder+"/*/"+partFile),
		schemaOf[prototype.Contract]("contract", parts, prototypesFolder+"/*/"+prototype.ContractFile),
	}
}

func fileOrFolderOf(name string) []string { return []string{name + ".yaml", name + "/*.yaml"} }

// keywords is a JSON Schema, or part of one.
type keywords map[string]any

func schemaOf[T any](name string, exceptions strictyaml.Shapes, files ...string) Schema {
	w := schemaWriter{exceptions, described()}
	root := w.of(reflect.TypeFor[T]())
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "urn:crossroads:pack:" + name + ":1"
	root["title"] = "Crossroads pack: " + name
	text, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("content: a schema of plain values cannot be written: %v", err))
	}
	return Schema{Name: name, Files: files, Text: append(text, '\n')}
}

// schemaWriter says in the words of JSON Schema what [strictyaml.Decoder] does.
type schemaWriter struct {
	strictyaml.Shapes
	says map[string]map[string]string
}

// schemed is implemented by types that can be written in more than one way.
type schemed interface {
	schema(w schemaWriter) keywords
}

func (w schemaWriter) of(t reflect.Type) keywords {
	if t.Kind() == reflect.Pointer {
		return w.of(t.Elem())
	}
	if one, ok := reflect.New(t).Interface().(schemed); ok {
		return one.schema(w)
	}
	if t == reflect.TypeFor[questions.Condition]() {
		return keywords{"type": "string", "minLength": 1}
	}
	switch t.Kind() {
	case reflect.Struct:
		return w.object(t)
	case reflect.Slice:
		return keywords{"type": "array", "items": w.of(t.Elem())}
	case reflect.Map:
		return keywords{"type": "object", "additionalProperties": w.of(t.Elem())}
	case reflect.Bool:
		return keywords{"type": "boolean"}
	case reflect.Int:
		return keywords{"type": "integer"}
	}
	if words := choicesOf(t); len(words) > 0 {
		return keywords{"enum": words}
	}
	return keywords{"type": []string{"string", "number"}} // a number is taken as it is written
}

// object is a struct: what it requires may not be empty.
func (w schemaWriter) object(t reflect.Type) keywords {
	properties, required := keywords{}, []string{}
	s := keywords{"type": "object", "additionalProperties": false, "properties": properties}
	for _, f := range w.Fields(t) {
		one := w.of(t.Field(f.Index).Type)
		if f.Key == strictyaml.Rest {
			s["additionalProperties"] = one["additionalProperties"]
			continue
		}
		if text := w.says[shortName(t)][f.Key]; text != "" {
			one["description"] = text
		}
		if f.Required {
			required = append(required, f.Key)
			notEmpty(one)
		}
		properties[f.Key] = one
	}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

func notEmpty(s keywords) {
	switch kind := s["type"].(type) {
	case []string:
		s["minLength"] = 1
	case string:
		if least, ok := map[string]string{"array": "minItems", "object": "minProperties"}[kind]; ok {
			s[least] = 1
		}
	}
}

// choicesOf are the words that a type stands for.
func choicesOf(t reflect.Type) []string {
	switch t {
	case reflect.TypeFor[questions.Kind]():
		return kindsOfQuestion()
	case reflect.TypeFor[questions.Turn]():
		return []string{string(questions.First), string(questions.Last)}
	case reflect.TypeFor[evidence.Status]():
		return statusesOfClaims()
	}
	return nil
}

// shortName names a type in described.yaml: criterionFormat is criterion.
func shortName(t reflect.Type) string {
	return strictyaml.KeyOf(strings.TrimSuffix(t.Name(), "Format"))
}

//go:embed described.yaml
var describedText []byte

// described is what editors show of a field, by type and key.
func described() map[string]map[string]string {
	var says map[string]map[string]string
	if err := yaml.Unmarshal(describedText, &says); err != nil {
		panic(fmt.Sprintf("content: described.yaml: %v", err)) // a test reads it
	}
	return says
}

func (*triple) schema(schemaWriter) keywords {
	points := keywords{"type": "integer", "minimum": 0, "maximum": 100}
	return keywords{"anyOf": []any{points, keywords{"type": "array", "items": points, "minItems": 3, "maxItems": 3}}}
}

func (*takesFormat) schema(schemaWriter) keywords {
	share := keywords{"type": "integer", "minimum": 1, "maximum": 100}
	blend := func(key string) keywords {
		return keywords{"type": "object", "additionalProperties": false, "required": []string{key}, "properties": keywords{key: share}}
	}
	return keywords{"anyOf": []any{keywords{"enum": []string{"main", "part"}}, blend("lead"), blend("part")}}
}

func (*cellFormat) schema(w schemaWriter) keywords {
	forms := []any{w.of(reflect.TypeFor[cellKeys]())}
	for _, other := range []schemed{new(triple), new(takesFormat)} {
		forms = append(forms, other.schema(w)["anyOf"].([]any)...)
	}
	return keywords{"anyOf": forms}
}
