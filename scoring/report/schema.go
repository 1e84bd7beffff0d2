package report

import (
	_ "embed"
	"slices"
)

//go:embed report.schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of what [JSON] writes. Its
// descriptions say of every field what it is, its unit and its range, and how
// points and shares follow from the others.
func Schema() []byte { return slices.Clone(schema) }
