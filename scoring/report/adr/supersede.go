package adr

import (
	"errors"
	"regexp"
	"strings"
)

// ErrNoStatus says that a record has no status which could be changed.
var ErrNoStatus = errors.New("it has no status")

var frontStatus = regexp.MustCompile(`(?m)^status:.*$`)

// Supersede returns the text of a record that says which one takes its place, in
// its own style. Its line of status changes and nothing else, line ends
// included.
func Supersede(text string, by Ref) (string, error) {
	newline := "\n"
	if strings.Contains(text, "\r\n") {
		newline = "\r\n"
	}
	style := Parse(text).Style
	link := fileLink(refName(by, style), by.File)
	switch style {
	case MADR:
		front, body, ok := strings.Cut(text, newline+"---"+newline)
		if at := frontStatus.FindStringIndex(strings.TrimSuffix(front, "\r")); ok && at != nil {
			return replaced(front, at, `status: superseded by `+link) + newline + "---" + newline + body, nil
		}
	case Log4brains:
		if at := statusLine.FindStringIndex(text); at != nil {
			return replaced(text, at, text[at[0]:at[0]+1]+" Status: superseded by "+link), nil
		}
	case Nygard:
		if at := statusAfter.FindStringSubmatchIndex(text); at != nil {
			return replaced(text, at[2:4], "Superseded by "+link), nil
		}
	}
	return "", ErrNoStatus
}

var statusAfter = regexp.MustCompile(`(?mi)^## +Status[ \t]*\r?\n(?:[ \t]*\r?\n)*([^\r\n#]+)`)

// replaced puts text in a place; the end of a line stays.
func replaced(text string, at []int, with string) string {
	if strings.HasSuffix(text[at[0]:at[1]], "\r") {
		with += "\r"
	}
	return text[:at[0]] + with + text[at[1]:]
}
