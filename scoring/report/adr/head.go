package adr

import (
	"net/url"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Head is what can be read of a record, in whatever style, by whomever it was
// written. What it does not say is "".
type Head struct {
	Style    Style // "" where the text is no record that is known here
	Title    string
	Status   string // the first word, in lower case
	Date     string
	Deciders string
	Decision string // id of the alternative decided for
	Answers  string // the answers file, relative to the record's folder
	Hash     string // [Fingerprint] of the answers
	Measured string // the result of measuring that counts, relative to the record's folder
	Digest   string // SHA-256 of it
	Evidence string
	Review   string
}

var (
	titleLine   = regexp.MustCompile(`(?m)^# +(.+?) *$`)
	numberTitle = regexp.MustCompile(`^\d+\. `)
	listLine    = regexp.MustCompile(`(?m)^[-*] +([A-Za-z][A-Za-z ]*): *(.*?) *$`)
	statusLine  = regexp.MustCompile(`(?m)^[-*] +Status: *(.*?) *$`)
	statusPart  = regexp.MustCompile(`(?mi)^## +Status *\n+([^\n#]+)`)
	dateLine    = regexp.MustCompile(`(?m)^Date: *(.*?) *$`)
	firstLink   = regexp.MustCompile(`^\[.*?\]\(([^)]*)\)`)
	madrHeading = regexp.MustCompile(`(?m)^## Context and Problem Statement *$`)
)

// Parse reads the head of a record.
func Parse(text string) Head {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	front, body := split(text)
	var h Head
	if m := titleLine.FindStringSubmatch(body); m != nil {
		h.Title = plain(m[1])
	}
	switch status := statusLine.FindStringSubmatch(above(body)); {
	case front != "" && h.fromFront(front):
		h.Style = MADR
	case status != nil:
		h.Style, h.Status = Log4brains, word(status[1])
	case statusPart.MatchString(body):
		h.Style, h.Status = Nygard, word(statusPart.FindStringSubmatch(body)[1])
	case h.Title != "" && madrHeading.MatchString(body):
		h.Style = MADR
	}
	if h.Style == Nygard {
		h.Title = numberTitle.ReplaceAllString(h.Title, "")
		if m := dateLine.FindStringSubmatch(above(body)); m != nil {
			h.Date = m[1]
		}
	}
	if h.Style == Nygard || h.Style == Log4brains {
		h.fromList(body)
	}
	return h
}

// split takes the front matter off a text; "" where it has none.
func split(text string) (front, body string) {
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		if front, body, ok := strings.Cut("\n"+rest, "\n---\n"); ok {
			return front, body
		}
	}
	return "", text
}

// above is what stands before the first section.
func above(body string) string {
	head, _, _ := strings.Cut(body, "\n## ")
	return head
}

// fromFront reads front matter; it reports whether that is one of a record.
func (h *Head) fromFront(front string) bool {
	var node yaml.Node
	if yaml.Unmarshal([]byte(front), &node) != nil || len(node.Content) == 0 {
		return false
	}
	found := false
	pairs := node.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		key, value := pairs[i].Value, pairs[i+1].Value
		if key == "status" {
			h.Status, found = word(value), true
		}
		h.set(key, value)
	}
	return found
}

// fromList reads what stands in lists, the first of each name.
func (h *Head) fromList(body string) {
	for _, m := range listLine.FindAllStringSubmatch(body, -1) {
		value := plain(m[2])
		for key, label := range labels() {
			if !strings.EqualFold(label, m[1]) {
				continue
			}
			if key == "answers" || key == "measured" {
				value = ""
				if link := firstLink.FindStringSubmatch(m[2]); link != nil {
					value, _ = url.PathUnescape(link[1])
				}
			}
			h.set(key, value)
		}
	}
}

// set notes a fact, unless it is known already.
func (h *Head) set(key, value string) {
	field, ok := map[string]*string{"date": &h.Date, "decision-makers": &h.Deciders, "decision": &h.Decision, "answers": &h.Answers,
		"answers-hash": &h.Hash, "measured": &h.Measured, "measured-hash": &h.Digest, "evidence": &h.Evidence, "review": &h.Review}[key]
	if ok && *field == "" {
		*field = value
	}
}

// word is the first word of a status.
func word(status string) string {
	for w := range strings.FieldsSeq(strings.ToLower(status)) {
		return strings.Trim(w, `"'*_.,`)
	}
	return ""
}

var escaped = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)

// plain is a line of markdown without escapes.
func plain(line string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#124;", "|", "&#126;", "~", "&#64;", "@", "&#58;", ":", "&#36;", "$",
		"&#94;", "^", "&#91;", "[", "&#93;", "]", "&#61;", "=", "&#123;", "{", "&#125;", "}", "&amp;", "&").Replace(escaped.ReplaceAllString(line, "$1"))
}
