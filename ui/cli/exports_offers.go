package cli

import (
	"cmp"
	"path/filepath"
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/report/adr"
	"crossroads/ui/wizard"
)

// The kinds of what the result screen offers to write.
const (
	kindRecord  = "record"
	kindReport  = "report"
	kindPage    = "page"
	kindAnswers = "answers"
)

// offers lists what can be written of a walk, and where each would go: a
// decision record where the project keeps them, the rest into this folder.
func (e *exports) offers(r questions.Record) []wizard.Export {
	name := cmp.Or(phrase.Slug(r.Title, nameLength), "crossroads-report")
	record := wizard.Export{Kind: kindRecord, Name: "Decision record", Path: recordsFolder(), About: "for the repository: why, in a page"}
	if f, err := e.filing(r, record.Path); err != nil {
		record.About = withHints(err).Error()
	} else {
		record.Path = f.path()
		record.About = "proposed; " + cmp.Or(f.styled(), "for the repository")
	}
	return []wizard.Export{
		record,
		{Kind: kindReport, Name: "Report", Path: name + ".md", About: "markdown for a code host; .html and .json will do, too"},
		{Kind: kindPage, Name: "Page", Path: name + ".html", About: "one file to mail or print"},
		{Kind: kindAnswers, Name: "Answers", Path: name + ".yaml", About: "to go on from, and for the record to name"},
	}
}

// writeAs writes what was offered under a kind to a path and returns the whole
// path. Errors are as those of [exports.write].
func (e *exports) writeAs(r questions.Record, kind, path string) (string, error) {
	if kind != kindRecord {
		return e.write(r, path)
	}
	f, err := e.filing(r, e.app.expanded(path))
	if err != nil {
		return "", withHints(err)
	}
	in, err := e.app.input(e.known, r, ofBrief)
	if err != nil {
		return "", withHints(err)
	}
	full, err := filepath.Abs(f.path())
	if err == nil {
		err = f.write(e.app.writer(), adr.Render(in, f.options))
	}
	if err != nil {
		return "", withHints(err)
	}
	e.paths = append(e.paths, full)
	return full, nil
}

// filing is a decision record of a walk on its way to a path. It names the
// answers where they are in a file of their own.
func (e *exports) filing(r questions.Record, path string) (filing, error) {
	in := e.known.quick(r)
	in.Date = e.app.env.today()
	answers := e.keep.file
	for _, path := range slices.Backward(e.paths) {
		if ext := filepath.Ext(path); answers == "" && (ext == ".yaml" || ext == ".yml") {
			answers = path
		}
	}
	return recordOptions{}.filing(target{path: path}, in, answers, false)
}
