package theme

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// rgb is a colour as linear light, 0 to 1.
type rgb [3]float64

func linear(c color.Color) rgb {
	r, g, b, _ := c.RGBA()
	var out rgb
	for i, v := range []uint32{r, g, b} {
		s := float64(v) / 65535
		if s <= 0.04045 {
			out[i] = s / 12.92
		} else {
			out[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return out
}

func luminance(c rgb) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// contrast is the ratio of WCAG 2, 1 to 21.
func contrast(a, b rgb) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Simulation matrices for complete deficiency in linear light: Machado,
// Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
// Vision Deficiency", 2009, table 1, severity 1.0.
func deficiencies() map[string][3]rgb {
	return map[string][3]rgb{
		"full":   {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protan": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"deutan": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"tritan": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
}

func (c rgb) seenBy(m [3]rgb) rgb {
	var out rgb
	for i, row := range m {
		out[i] = min(1, max(0, row[0]*c[0]+row[1]*c[1]+row[2]*c[2]))
	}
	return out
}

// lab is CIE L*a*b* for D65.
func lab(c rgb) [3]float64 {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.95047)
	y := f(luminance(c))
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// distance is the difference of 1976; about 2 can just be seen.
func distance(a, b rgb) float64 {
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func backgrounds() map[bool][]color.Color {
	return map[bool][]color.Color{
		true:  {lipgloss.Color("#000000"), lipgloss.Color("#1e1e2e")},
		false: {lipgloss.Color("#ffffff"), lipgloss.Color("#fdf6e3")},
	}
}

// TestColoursCanBeRead asks of every colour on usual backgrounds what WCAG 2
// asks: 4.5 of text, 3 of what is drawn.
func TestColoursCanBeRead(t *testing.T) {
	for dark, all := range backgrounds() {
		tk := New(Auto, dark, colorprofile.TrueColor).Tokens
		for name, c := range named(tk) {
			least := 4.5
			if name == "faint" {
				least = 3
			}
			for _, back := range all {
				if got := contrast(linear(c), linear(back)); got < least {
					t.Errorf("dark %v: %s on %v has contrast %.1f, want %.1f", dark, name, back, got, least)
				}
			}
		}
	}
}

// TestSixteenColoursCanBeRead does the same with the shades of the Linux and
// the Windows console, where 3 is all that can be had of most colours.
func TestSixteenColoursCanBeRead(t *testing.T) {
	shades := map[string][16]string{
		"linux": {"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
			"#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"},
		"windows": {"#0c0c0c", "#c50f1f", "#13a10e", "#c19c00", "#0037da", "#881798", "#3a96dd", "#cccccc",
			"#767676", "#e74856", "#16c60c", "#f9f1a5", "#3b78ff", "#b4009e", "#61d6d6", "#f2f2f2"},
	}
	for _, tt := range []struct {
		choice Choice
		back   string
	}{{Dark, "#000000"}, {Light, "#ffffff"}, {Either, "#000000"}, {Either, "#ffffff"}} {
		for name, c := range named(New(tt.choice, true, colorprofile.ANSI).Tokens) {
			number, ok := c.(ansi.BasicColor)
			if !ok { // the terminal's own foreground
				continue
			}
			for whose, all := range shades {
				least := 3.0
				if name == "faint" || tt.choice == Either { // a rule on the Linux console; what has to do for both
					least = 2.5
				}
				if got := contrast(linear(lipgloss.Color(all[number])), linear(lipgloss.Color(tt.back))); got < least {
					t.Errorf("%s on %s, %s: %s, colour %d, has contrast %.1f", tt.choice, tt.back, whose, name, number, got)
				}
			}
		}
	}
}

// named are all colours by what they are for.
func named(tk Tokens) map[string]color.Color {
	return map[string]color.Color{"muted": tk.Muted, "faint": tk.Faint, "accent": tk.Accent, "warn": tk.Warn,
		"first": tk.Alternatives[0], "second": tk.Alternatives[1], "further": tk.Alternatives[2], "combining": tk.Alternatives[3]}
}

// TestAlternativesStayApart compares the four colours as people with each
// kind of colour vision see them.
func TestAlternativesStayApart(t *testing.T) {
	for dark := range backgrounds() {
		alternatives := New(Auto, dark, colorprofile.TrueColor).Tokens.Alternatives
		for eye, m := range deficiencies() {
			for i := range alternatives {
				for j := range i {
					a, b := linear(alternatives[i]).seenBy(m), linear(alternatives[j]).seenBy(m)
					if got := distance(a, b); got < 24 { // ten times what can be seen at all
						t.Errorf("dark %v, %s: colours %d and %d differ by %.0f only", dark, eye, j, i, got)
					}
				}
			}
		}
	}
}

func TestFewerColours(t *testing.T) {
	text := New(Dark, true, colorprofile.ANSI).Alternative(0).Render("x")
	if text != "\x1b[92mx\x1b[m" {
		t.Errorf("sixteen colours: %q", text)
	}
	for _, s := range []Styles{New(None, true, colorprofile.TrueColor), New(Auto, true, colorprofile.ASCII)} {
		if got := s.Muted.Render("x") + s.Alternative(1).Render("y"); got != "xy" || s.Colour {
			t.Errorf("no colour: %q", got)
		}
		if key, words := s.Key.Render("q"), s.Muted.Render("q"); key == words {
			t.Error("without colour a key looks like what it does")
		}
		if under, text := s.Faint.Render("x"), s.Text.Render("x"); under == text {
			t.Error("without colour a page under a dialog looks like the dialog")
		}
	}
	if New(Light, true, colorprofile.TrueColor).Tokens != New(Auto, false, colorprofile.TrueColor).Tokens ||
		New(Dark, false, colorprofile.TrueColor).Tokens != New(Auto, true, colorprofile.TrueColor).Tokens {
		t.Error("the choice does not win over the background")
	}
}

// TestGlyphsTakeOneCell, in both sets, so that layouts agree.
func TestGlyphsTakeOneCell(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		v := reflect.ValueOf(NewGlyphs(ascii))
		for i := range v.NumField() {
			each := v.Field(i)
			if each.Kind() == reflect.String {
				one(t, v.Type().Field(i).Name, each.String(), ascii)
				continue
			}
			for j := range each.Len() {
				one(t, v.Type().Field(i).Name, each.Index(j).String(), ascii)
			}
		}
	}
}

func one(t *testing.T, name, glyph string, ascii bool) {
	t.Helper()
	if ansi.StringWidth(glyph) != 1 {
		t.Errorf("%s %q is not one cell wide", name, glyph)
	}
	if ascii && (len(glyph) != 1 || glyph[0] > 126) {
		t.Errorf("%s %q is not ASCII", name, glyph)
	}
}

// TestCombinationsShareAColour, and no other alternative has it.
func TestCombinationsShareAColour(t *testing.T) {
	s := New(Dark, true, colorprofile.TrueColor)
	for plain, want := range map[int][]int{0: {0, 1, 3, 3}, 2: {0, 1, 3, 3}, 3: {0, 1, 2, 3, 3}, 4: {0, 1, 2, 2, 3}} {
		s.Plain = plain
		for i, w := range want {
			if got := s.Alternative(i).GetForeground(); got != s.Tokens.Alternatives[w] {
				t.Errorf("of %d, number %d is %v", plain, i, got)
			}
		}
	}
}

// TestSignsTellApart: three languages and all their pairs have signs of their own.
func TestSignsTellApart(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		seen := map[string]bool{}
		for _, sign := range NewGlyphs(ascii).Signs {
			if seen[sign] || ansi.StringWidth(sign) != 1 {
				t.Errorf("ascii %v: %q is taken or not one cell wide", ascii, sign)
			}
			seen[sign] = true
		}
		if len(seen) < 9 {
			t.Errorf("ascii %v: %d signs", ascii, len(seen))
		}
	}
}
