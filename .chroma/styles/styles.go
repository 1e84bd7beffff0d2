// Package styles keeps the styles that Glamour registers.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds the registered styles by name. Glamour reads and writes it
// under a lock of its own.
var Registry = map[string]*chroma.Style{}

// Register adds a style and returns it.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}
