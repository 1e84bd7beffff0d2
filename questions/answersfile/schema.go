package answersfile

import (
	"crossroads/questions"
	"encoding/json"
	"fmt"
	"strings"
)

// keywords is a JSON schema, or part of one.
type keywords map[string]any

// JSONSchema writes the JSON schema (draft 2020-12) of an answers file for the
// given flow, so that editors complete and check it. What it accepts, [Decode]
// accepts; the reverse does not hold for odd writings only, such as a choice
// named 1 without quotes.
func JSONSchema(flow *questions.Flow) []byte {
	answers := keywords{}
	ids := make([]string, len(flow.Questions))
	for i, q := range flow.Questions {
		ids[i] = string(q.ID)
		answers[ids[i]] = answerSchema(q)
	}
	root := keywords{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "Crossroads answers",
		"type":                 "object",
		"additionalProperties": false,
		"required":             []string{fieldSchema},
		"properties": keywords{
			fieldSchema:   keywords{"const": Schema, "description": "the schema version"},
			fieldTitle:    textSchema("what is being decided", 0),
			fieldPerson:   textSchema("who answered", 0),
			fieldAbout:    textSchema("a few sentences on the situation", 0),
			fieldFinished: keywords{"type": "boolean", "description": "the walk reached its result"},
			fieldPeeked:   keywords{"type": "integer", "minimum": 0, "description": "how often the result was looked at before the end"},
			fieldEdited: keywords{"type": []string{"array", "null"}, "items": keywords{"enum": ids}, "uniqueItems": true,
				"description": "questions answered anew after the result had been seen"},
			fieldAnswers: keywords{"type": []string{"object", "null"}, "additionalProperties": false, "properties": answers},
		},
	}
	text, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("answersfile: a schema of plain values cannot be written: %v", err))
	}
	return append(text, '\n')
}

func textSchema(description string, least int) keywords {
	text := keywords{"type": []string{"string", "number", "boolean", "null"}, "description": description,
		"maxLength": questions.MaxText}
	if least > 0 {
		text["type"] = []string{"string", "number", "boolean"}
		text["minLength"] = least
	}
	return text
}

func answerSchema(q questions.Question) keywords {
	words := keywords{"enum": []any{string(questions.Unsure), string(questions.Skipped), nil}}
	loose := keywords{"anyOf": append(valueSchemas(q, false), words)}
	strict := append(valueSchemas(q, true), words)
	mapping := keywords{
		"type": "object", "additionalProperties": false,
		"properties": keywords{
			"value": loose,
			"draft": keywords{"anyOf": append(valueSchemas(q, false), keywords{"type": "null"})},
			"note":  textSchema("kept beside the answer, never scored", 0),
			"state": keywords{"enum": []any{questions.Answered, questions.Unsure, questions.Skipped, questions.Draft}},
		},
		"dependentSchemas": keywords{"draft": keywords{"properties": keywords{
			"value": keywords{"type": "null"}, "state": keywords{"const": questions.Draft}}}},
		"if": keywords{"required": []string{"state"}, "properties": keywords{
			"state": keywords{"enum": []any{questions.Unsure, questions.Skipped, questions.Draft}}}},
		"else": keywords{"properties": keywords{"value": keywords{"anyOf": strict}},
			"dependentRequired": keywords{"state": []string{"value"}}},
	}
	s := keywords{"title": titled(q), "anyOf": append(strict, mapping)}
	if text := description(q); text != "" {
		s["description"] = text
	}
	return s
}

func titled(q questions.Question) string {
	if q.From == "" && q.To == "" {
		return q.Title
	}
	return fmt.Sprintf("%s: from %s to %s", q.Title, q.From, q.To)
}

func description(q questions.Question) string {
	var parts []string
	for _, part := range []string{q.Help, q.Why} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n\n")
}

// valueSchemas are the forms of what can be chosen or written; strict ones
// hold an answer, others what was only begun.
func valueSchemas(q questions.Question, strict bool) []any {
	if q.Kind == questions.Text {
		least := 0
		if strict {
			least = 1
		}
		return []any{textSchema("a short text", least)}
	}
	choices := make([]any, len(q.Choices))
	for i, c := range q.Choices {
		one := keywords{"const": c.ID, "title": c.Label}
		if c.Help != "" {
			one["description"] = c.Help
		}
		choices[i] = one
	}
	choice := keywords{"oneOf": choices}
	list := keywords{"type": "array", "items": choice, "uniqueItems": true}
	if !strict {
		return []any{choice, list}
	}
	list["minItems"] = 1
	switch {
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
