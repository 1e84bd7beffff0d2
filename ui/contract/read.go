package contract

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crossroads/scoring/prototype"
)

// errLate replaces what libraries say of a deadline.
var errLate = errors.New("nothing came in time")

// bare takes away what an error says of the request, which is known.
func bare(err error) error {
	var of *url.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return errLate
	case errors.As(err, &of):
		return of.Err
	}
	return err
}

// events reads server-sent events to the end of their stream. Comments, ids and
// times to wait are left out.
func events(r io.Reader, seen func(prototype.Event)) ([]prototype.Event, error) {
	var all []prototype.Event
	var data []string
	event := ""
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, largest)
	for lines.Scan() {
		line := lines.Text()
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch {
		case name == "data":
			data = append(data, value)
		case name == "event":
			event = value
		case line == "" && data != nil:
			one := prototype.Event{Event: event, Data: strings.Join(data, "\n")}
			all = append(all, one)
			if seen != nil {
				seen(one)
			}
			data, event = nil, ""
		}
	}
	return all, bare(lines.Err())
}

// hidden are the hidden fields of the forms of a page.
func hidden(page []byte) url.Values {
	fields := url.Values{}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return fields
	}
	for n := range root.Descendants() {
		if n.DataAtom == atom.Input && attribute(n, "type") == "hidden" && attribute(n, "name") != "" {
			fields.Set(attribute(n, "name"), attribute(n, "value"))
		}
	}
	return fields
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what a page says, in words that single spaces part.
func text(page []byte) string {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.DataAtom != atom.Style && n.Parent.DataAtom != atom.Script {
			b.WriteString(n.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
