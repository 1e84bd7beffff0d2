// Package quick passes code through uncoloured.
package quick

import "io"

// Highlight writes the source as it is. The other arguments would be the
// language, the formatter and the style.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}
