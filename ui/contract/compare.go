package contract

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"net/http"
	"slices"
	"strings"

	"crossroads/scoring/prototype"
)

// Compare returns in what that which came back differs from what the step
// expects; none where it does not.
func Compare(step prototype.Step, got Got) []string {
	if step.Socket != "" {
		if step.Receive == "" {
			return nil
		}
		return compareJSON("the message", step.Receive, got.Message)
	}
	want := step.Reply
	var differ []string
	if status := cmp.Or(want.Status, http.StatusOK); got.Status != status {
		differ = append(differ, fmt.Sprintf("the status is %d, not %d", got.Status, status))
	}
	for _, name := range slices.Sorted(maps.Keys(want.Headers)) {
		if value := got.Header.Get(name); !fits(want.Headers[name], value) {
			differ = append(differ, fmt.Sprintf("the header %s is %q, not %q", name, short(value), want.Headers[name]))
		}
	}
	if want.Body != "" {
		differ = append(differ, compareJSON("the body", want.Body, got.Body)...)
	}
	if len(want.Events) > 0 {
		differ = append(differ, compareEvents(want.Events, got.Events)...)
	}
	return append(differ, comparePage(want, got.Body)...)
}

// fits compares a header; a wanted one that ends in * is its beginning.
func fits(want, value string) bool {
	if begin, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(value, begin)
	}
	return value == want
}

func compareEvents(want, got []prototype.Event) []string {
	var differ []string
	for i, w := range want {
		if i == len(got) {
			return append(differ, fmt.Sprintf("%d events came, not %d", len(got), len(want)))
		}
		name := fmt.Sprintf("event %d", i+1)
		if a, b := cmp.Or(got[i].Event, "message"), cmp.Or(w.Event, "message"); a != b {
			differ = append(differ, fmt.Sprintf("%s is called %q, not %q", name, short(a), b))
		}
		differ = append(differ, compareJSON(name, w.Data, []byte(got[i].Data))...)
	}
	if len(got) > len(want) {
		differ = append(differ, fmt.Sprintf("%d events came, not %d", len(got), len(want)))
	}
	return differ
}

func comparePage(want prototype.Reply, page []byte) []string {
	if len(want.Holds) == 0 && len(want.Lacks) == 0 {
		return nil
	}
	var differ []string
	all := text(page)
	rest := all
	for _, words := range want.Holds {
		_, after, ok := strings.Cut(rest, words)
		if !ok {
			differ = append(differ, fmt.Sprintf("the page does not say %q there: %s", words, short(all)))
			break
		}
		rest = after
	}
	for _, words := range want.Lacks {
		if strings.Contains(all, words) {
			differ = append(differ, fmt.Sprintf("the page says %q", words))
		}
	}
	return differ
}

func compareJSON(what, want string, got []byte) []string {
	var wanted, came any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		return []string{fmt.Sprintf("%s is to be %s, which is not JSON", what, short(want))}
	}
	if err := json.Unmarshal(got, &came); err != nil {
		return []string{fmt.Sprintf("%s is not JSON: %s", what, short(string(got)))}
	}
	return compareValues(what, wanted, came)
}

// compareValues compares values of JSON: kinds, keys, lengths and values.
func compareValues(at string, want, got any) []string {
	if word, ok := want.(string); ok && slices.Contains(prototype.AnyValues(), word) {
		if !standsFor(word, got) {
			return []string{fmt.Sprintf("%s is %s, not %s", at, written(got), word)}
		}
		return nil
	}
	switch w := want.(type) {
	case map[string]any:
		if g, ok := got.(map[string]any); ok {
			return compareKeys(at, w, g)
		}
	case []any:
		if g, ok := got.([]any); ok && len(g) == len(w) {
			var differ []string
			for i := range w {
				differ = append(differ, compareValues(fmt.Sprintf("%s[%d]", at, i), w[i], g[i])...)
			}
			return differ
		}
	default:
		if want == got {
			return nil
		}
	}
	return []string{fmt.Sprintf("%s is %s, not %s", at, written(got), written(want))}
}

func compareKeys(at string, want, got map[string]any) []string {
	var differ []string
	for _, key := range slices.Sorted(maps.Keys(want)) {
		value, ok := got[key]
		if !ok {
			differ = append(differ, fmt.Sprintf("%s lacks %q", at, key))
			continue
		}
		differ = append(differ, compareValues(at+"."+key, want[key], value)...)
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[key]; !ok {
			differ = append(differ, fmt.Sprintf("%s has %q, which nobody promised", at, short(key)))
		}
	}
	return differ
}

func standsFor(word string, got any) bool {
	switch v := got.(type) {
	case string:
		return word == prototype.AnyText || word == prototype.AnyValue
	case float64:
		return word == prototype.AnyNumber || word == prototype.AnyValue || word == prototype.AnyInteger && v == math.Trunc(v)
	}
	return word == prototype.AnyValue
}

func written(value any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return fmt.Sprint(value)
	}
	return short(b.String())
}

// short cuts text that somebody else wrote to what fits a line.
func short(text string) string {
	const most = 120
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > most {
		return string(runes[:most]) + "..."
	}
	return string(runes)
}
