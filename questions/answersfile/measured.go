package answersfile

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
	"crossroads/questions/strictyaml"
)

// The parts of the field that names a result of measuring.
const (
	partFile   = "file"
	partDigest = "sha256"
)

var digest = regexp.MustCompile(`^[0-9a-f]{64}$`)

const measuredHint = "crossroads measure --apply writes it: {file: NAME, sha256: DIGEST}"

// measured reads which result of measuring counts.
func (d *decoder) measured(e strictyaml.Entry) (m questions.Measured) {
	if strictyaml.Empty(e.Value) || !d.want(e.Value, yaml.MappingNode, e.Name(), measuredHint) {
		return m
	}
	for _, part := range strictyaml.Entries(e.Value) {
		switch part.Name() {
		case partFile:
			if m.File = d.text(partFile, part.Value); strings.HasPrefix(m.File, "/") || strings.ContainsAny(m.File, `\:`) {
				d.Report(part.Value, "name it as seen from the folder of this file, with slashes", "%s is no file beside the answers",
					strictyaml.Describe(part.Value))
			}
		case partDigest:
			if m.Digest = d.text(partDigest, part.Value); !digest.MatchString(m.Digest) {
				d.Report(part.Value, measuredHint, "%s is no SHA-256", strictyaml.Describe(part.Value))
			}
		default:
			d.Unknown(part.Key, "there is no part of "+e.Name()+" called", []string{partFile, partDigest})
		}
	}
	if m.File == "" || m.Digest == "" {
		d.Report(e.Value, measuredHint, "%s needs both %s and %s", e.Name(), partFile, partDigest)
	}
	return m
}

// measuredValue writes it.
func measuredValue(m questions.Measured) yamledit.Value {
	return yamledit.Fields(yamledit.Field{Name: partFile, Value: yamledit.Text(storable(m.File))},
		yamledit.Field{Name: partDigest, Value: yamledit.Text(m.Digest)})
}
