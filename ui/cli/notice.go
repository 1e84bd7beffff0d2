package cli

import "fmt"

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

// say says what was taken note of, once, and returns the first of it for the full
// screen, which covers the others. Of many it says the first, and how many more
// there are.
func (a *app) say() (first string) {
	const most = 10
	a.noting.Lock()
	defer a.noting.Unlock()
	for i, n := range a.notices {
		if i == most {
			fmt.Fprintf(a.err(), "crossroads: warning: and %d more\n", len(a.notices)-most)
			break
		}
		fmt.Fprintf(a.err(), "crossroads: warning: %s\n", oneLine(n.text))
		if n.hint != "" {
			fmt.Fprintf(a.err(), hintLine, oneLine(n.hint))
		}
	}
	if len(a.notices) > 0 {
		first = a.notices[0].text
	}
	a.notices = nil
	return first
}
