package cli

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/markdown"
	"crossroads/ui/theme"
)

// present returns markdown as it goes to its target. It is drawn only for a
// terminal; elsewhere the markdown itself is the plainest text.
func (a *app) present(t target, text string) ([]byte, error) {
	if !t.stdout() || !isTerminal(a.stdout) && a.profile(a.stdout) <= colorprofile.ASCII {
		return []byte(text), nil
	}
	draw := a.draw
	if isTerminal(a.stdout) && a.wantsLines() {
		draw = a.renderPlain
	}
	drawn, err := draw(text)
	if err != nil {
		return nil, err
	}
	return []byte(drawn + "\n"), nil
}

// renderPlain writes markdown as text to be read aloud: without marks, tables and
// drawing.
func (a *app) renderPlain(text string) (string, error) {
	styles := theme.New(theme.None, true, colorprofile.ASCII)
	drawn, err := markdown.Render(markdown.Listed(text), widthOf(a.stdout), styles, theme.NewGlyphs(true))
	return ansi.Strip(drawn), err
}

// draw renders markdown for standard output. The background is not asked for,
// since an answer would have to be waited for.
func (a *app) draw(text string) (string, error) {
	styles := theme.New(a.background(), true, a.profile(a.stdout))
	render := markdown.Render
	if isTerminal(a.stdout) && a.env.links() {
		render = markdown.Linked
	}
	drawn, err := render(text, widthOf(a.stdout), styles, theme.NewGlyphs(a.ascii()))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	w := &colorprofile.Writer{Forward: &b, Profile: a.profile(a.stdout)}
	if _, err := w.WriteString(drawn); err != nil {
		return "", err
	}
	return b.String(), nil
}
