package adr

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"crossroads/scoring/report"
)

// fileLink is a link to a file beside the record. Its text is markdown.
func fileLink(text, file string) string {
	parts := strings.Split(file, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return "[" + text + "](" + strings.Join(parts, "/") + ")"
}

// refName is what the text of a link calls another record, as the tools of a
// style have it, as markdown.
func refName(r Ref, style Style) string {
	stem := strings.TrimSuffix(r.File, path.Ext(r.File))
	switch {
	case style == Log4brains:
		return report.Escape(stem) // the tool looks for it
	case style == Nygard && r.Number > 0:
		return fmt.Sprintf("%d. %s", r.Number, report.Escape(r.Title))
	case style == Nygard:
		return report.Escape(r.Title)
	case r.Number > 0:
		return fmt.Sprintf("ADR-%04d", r.Number)
	}
	return report.Escape(stem)
}
