package cli

import (
	"fmt"

	"crossroads/ui/cells"
)

// notice is something worth saying that keeps nobody from going on.
type notice struct{ text, hint string }

// warn takes note of something to be said before anything else is; hint may be
// empty. It may be called from several goroutines.
func (a *app) warn(text string, hint ...string) {
	a.noting.Lock()
	defer a.noting.Unlock()
	n := notice{text: text}
	if len(hint) > 0 {
		n.hint = hint[0]
	}
	a.notices = append(a.notices, n)
}

// say says what was taken note of, once. Of many it says the first, and how many
// more there are. The very first is remembered for the full screen, which covers
// all of them.
func (a *app) say() {
	const most = 10
	a.noting.Lock()
	defer a.noting.Unlock()
	for i, n := range a.notices {
		if i == most {
			fmt.Fprintf(a.err(), "crossroads: warning: and %d more\n", len(a.notices)-most)
			break
		}
		fmt.Fprintf(a.err(), "crossroads: warning: %s\n", cells.Line(n.text))
		if n.hint != "" {
			fmt.Fprintf(a.err(), hintLine, cells.Line(n.hint))
		}
	}
	if a.said == "" && len(a.notices) > 0 {
		a.said = a.notices[0].text
	}
	a.notices = nil
}
