package adr

import (
	"fmt"
	"slices"
	"strings"
)

// Style is a form of decision record.
type Style string

// The styles.
const (
	MADR       Style = "madr"       // MADR 4: the status in front matter
	Log4brains Style = "log4brains" // the status in a list under the title
	Nygard     Style = "nygard"     // the status under its own heading
)

// Styles are all styles, the usual one first.
func Styles() []Style { return []Style{MADR, Log4brains, Nygard} }

// ParseStyle returns the style of that name; "" is [MADR].
func ParseStyle(name string) (Style, error) {
	if name == "" {
		return MADR, nil
	}
	if s := Style(name); slices.Contains(Styles(), s) {
		return s, nil
	}
	var names []string
	for _, s := range Styles() {
		names = append(names, string(s))
	}
	return "", fmt.Errorf("no decision record style is called %q; there are %s", name, strings.Join(names, ", "))
}
