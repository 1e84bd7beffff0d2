package answersfile

import (
	"encoding/json"
	"fmt"
	"strings"

	"crossroads/questions"
)

// keywords is a JSON schema, or part of one.
type keywords map[string]any

// JSONSchema writes the JSON schema (draft 2020-12) of an answers file for the
// given flow, so that editors complete and check it. What it accepts, [Decode]
// accepts; the reverse does not hold for odd writings only, such as a choice
// named 1 without quotes.
func JSONSchema(flow *questions.Flow) []byte {
	answers := keywords{}
	definitions := keywords{
		"word": keywords{"enum": []any{questions.Unsure, questions.Skipped, nil}},
		"text": keywords{"type": []string{"string", "number", "boolean", "null"}, "maxLength": questions.MaxText},
		"note": textSchema("kept beside the answer, never scored"),
	}
	ids := make([]string, len(flow.Questions))
	for i, q := range flow.Questions {
		ids[i] = string(q.ID)
		answers[ids[i]] = answerSchema(q)
		if q.Kind != questions.Text {
			definitions[choicePrefix+ids[i]] = choiceSchema(q)
		}
	}
	root := keywords{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"$id":                  fmt.Sprintf("urn:crossroads:answers:%d", Schema),
		"title":                "Crossroads answers",
		"type":                 "object",
		"additionalProperties": false,
		"required":             []string{fieldSchema},
		"$defs":                definitions,
		"properties": keywords{
			fieldSchema:   keywords{"const": Schema, "description": "the schema version"},
			fieldTitle:    textSchema("what is being decided"),
			fieldPerson:   textSchema("who answered"),
			fieldAbout:    textSchema("a few sentences on the situation"),
			fieldFinished: keywords{"type": "boolean", "description": "the session reached its result"},
			fieldFound:    textSchema("what the result was when the answers were last kept"),
			fieldPeeked:   keywords{"type": "integer", "minimum": 0, "description": "how often the result was looked at before the end"},
			fieldEdited: keywords{"type": []string{"array", "null"}, "items": keywords{"enum": ids}, "uniqueItems": true,
				"description": "questions answered anew after the result had been seen"},
			fieldMeasured: keywords{"type": []string{"object", "null"}, "additionalProperties": false, "required": []string{partFile, partDigest},
				"properties": keywords{partFile: keywords{"type": "string", "pattern": `^[^/\\:][^\\:]*$`, "maxLength": questions.MaxText},
					partDigest: keywords{"type": "string", "pattern": "^[0-9a-f]{64}$"}},
				"description": "the result of measuring two prototypes that counts, with the SHA-256 of its file"},
			fieldAnswers: keywords{"type": []string{"object", "null"}, "additionalProperties": false, "properties": answers},
		},
	}
	text, err := json.MarshalIndent(root, "", " ")
	if err != nil {
		panic(fmt.Sprintf("answersfile: a schema of plain values cannot be written: %v", err))
	}
	return append(text, '\n')
}

// choicePrefix keeps the definitions of choices apart from the others.
const choicePrefix = "choice."

func reference(name string) keywords {
	// The two characters that mean something in a JSON pointer, then the one
	// that does in a URI.
	escaped := strings.NewReplacer("~", "~0", "/", "~1", "%", "%25").Replace(name)
	return keywords{"$ref": "#/$defs/" + escaped}
}

func textSchema(description string) keywords {
	return keywords{"$ref": "#/$defs/text", "description": description}
}

func choiceSchema(q questions.Question) keywords {
	choices := make([]any, len(q.Choices))
	for i, c := range q.Choices {
		one := keywords{"const": c.ID, "title": c.Label}
		if c.Help != "" {
			one["description"] = c.Help
		}
		choices[i] = one
	}
	return keywords{"oneOf": choices}
}

// answerSchema is one question. As in a file, its answer is a value, a word
// for a state, or a mapping; only a value whose state is not spelt out as
// something else has to hold as an answer.
func answerSchema(q questions.Question) keywords {
	settled := append(valueSchemas(q, true), reference("word"))
	begun := keywords{"anyOf": append(valueSchemas(q, false), reference("word"))}
	if q.Kind == questions.Text {
		begun = reference("text")
	}
	mapping := keywords{
		"type": "object", "additionalProperties": false,
		"properties": keywords{
			"value": begun,
			"draft": keywords{"anyOf": append(valueSchemas(q, false), keywords{"type": "null"})},
			"note":  reference("note"),
			"state": keywords{"enum": []any{questions.Answered, questions.Unsure, questions.Skipped, questions.Draft}},
		},
		"dependentSchemas": keywords{"draft": keywords{"properties": keywords{
			"value": keywords{"type": "null"}, "state": keywords{"const": questions.Draft}}}},
		"if": keywords{"required": []string{"state"}, "properties": keywords{
			"state": keywords{"enum": []any{questions.Unsure, questions.Skipped, questions.Draft}}}},
		"else": keywords{"properties": keywords{"value": keywords{"anyOf": settled}},
			"dependentRequired": keywords{"state": []string{"value"}}},
	}
	s := keywords{"title": asked(q), "anyOf": append(settled, mapping)}
	if text := strings.TrimSpace(q.Help + "\n\n" + q.Why); text != "" {
		s["description"] = text
	}
	return s
}

// valueSchemas are the forms of what can be chosen or written, as an answer
// that holds or as one that was only begun.
func valueSchemas(q questions.Question, holds bool) []any {
	if q.Kind == questions.Text {
		if holds {
			return []any{keywords{"type": []string{"string", "number", "boolean"}, "minLength": 1, "maxLength": questions.MaxText}}
		}
		return []any{reference("text")}
	}
	choice := reference(choicePrefix + string(q.ID))
	list := keywords{"type": "array", "items": choice, "uniqueItems": true}
	if !holds {
		return []any{choice, list}
	}
	list["minItems"] = 1
	switch {
	case q.Picks():
		list["maxItems"] = q.Limit
	case q.Kind == questions.Ranking:
		list["minItems"] = len(q.Choices)
		if len(q.Choices) > 1 {
			return []any{list}
		}
	case q.Kind == questions.Several && q.Limit > 0:
		list["maxItems"] = q.Limit
	case q.Kind != questions.Several:
		list["maxItems"] = 1
	}
	return []any{choice, list}
}
