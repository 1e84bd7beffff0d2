package report

import (
	_ "embed"
	"slices"
)

//go:embed report.schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of what [JSON] writes and, under
// $defs, team and comparison, of what [TeamJSON] and [CompareJSON] write. Its
// descriptions say of every field what it is, its unit and its range, and how
// points and shares follow from the others.
func Schema() []byte { return slices.Clone(schema) }
