package answersfile

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// former reads an answer under a name that an earlier version of the content
// used; false where none did. An answer under the present name wins, wherever
// it stands.
func (d *decoder) former(e strictyaml.Entry, all []strictyaml.Entry) bool {
	id := questions.ID(e.Name())
	if slices.Contains(d.flow.Retired, id) {
		d.renamed(e.Key, string(id), "")
		return true
	}
	q, ok := d.flow.Former(id)
	if !ok {
		return false
	}
	if slices.ContainsFunc(all, func(other strictyaml.Entry) bool { return other.Name() == string(q.ID) }) {
		return true
	}
	before := len(d.record.Renamed)
	a, ok := d.answer(q, e.Value)
	d.record.Renamed = d.record.Renamed[:before] // the question says it all
	if !ok {
		return true
	}
	d.list = append(d.list, a)
	d.renamed(e.Key, string(id), answered(q.ID, a))
	return true
}

// answered is an answer as a line of the file.
func answered(id questions.ID, a questions.Answer) string {
	if len(a.Values) == 0 {
		return string(id)
	}
	return string(id) + ": " + strings.Join(a.Values, ", ")
}

// renamed records what was read as what, once per line.
func (d *decoder) renamed(at *yaml.Node, was, now string) {
	d.record.Renamed = append(d.record.Renamed, questions.Renaming{Line: at.Line, Was: was, Now: now})
}
