package plain

import (
	"bufio"
	"fmt"
	"io"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// Deps is what a walk needs from outside.
type Deps struct {
	Title string // of the questionnaire
	Flow  *questions.Flow
	In    io.Reader
	Out   io.Writer

	// Save keeps the record; it is called after every change.
	Save func(questions.Record) error
	// Report makes the report that ends the walk, chapter by chapter, the
	// verdict first; without any it goes elsewhere.
	Report func(questions.Record) ([]Chapter, error)

	// The rest may be left out.

	// Write keeps the report in a file, or under the name "record" a decision
	// record where the project has them, and returns its whole path.
	Write func(r questions.Record, path string) (string, error)
	// Place says where Save keeps the record.
	Place func() string
	// FallbackReason says why that is not the usual place; empty where it is.
	FallbackReason func() string
	// Complete begins with the complete walk where there is a short one too.
	Complete bool
	// CanChange counts the open questions that can still change who leads.
	CanChange func(questions.Answers) int
	// Refine lists the open questions by how much each can still move the verdict,
	// then those that only tune the advice.
	Refine func(questions.Answers) []questions.ID
	// Why returns the reason for a question as markdown; without it the Why
	// of the question is used.
	Why func(questions.ID) string
	// Peek says the result so far in plain words.
	Peek func(questions.Record) string
	// Emphasis styles the title of a question; without it nothing is styled.
	Emphasis func(string) string
	// Since says of a finished record what changed since its result was kept; ""
	// where nothing did.
	Since func(questions.Record) string
	// Width wraps lines, in columns; 0 leaves them as they are.
	Width int
	// Echo repeats each reply, so that the output reads as a whole where the
	// input is not a terminal.
	Echo bool
}

// Stopped is the error of a walk that was left before its report.
type Stopped struct {
	// EOF: the input ended. Otherwise somebody left on purpose.
	EOF bool
	// Open counts the questions that were still open.
	Open int
	// Save is the error of the last attempt to save; nil where all is kept.
	Save error
}

// Error implements error.
func (s *Stopped) Error() string {
	why := "the session was left"
	if s.EOF {
		why = "the input ended"
	}
	text := fmt.Sprintf("%s before the report, with %s open", why, phrase.Count(s.Open, "question", "questions"))
	if s.Save != nil {
		text += fmt.Sprintf(", and could not be saved: %v", s.Save)
	}
	return text
}

// Unwrap returns the error of saving.
func (s *Stopped) Unwrap() error { return s.Save }

// Ask goes on with the record where it was left and returns it as it is at the
// end, whatever the error. The error is a *[Stopped] where the session was left,
// otherwise that of Report or of the output.
func Ask(deps Deps, record questions.Record) (questions.Record, error) {
	w := &walk{
		Session: questions.NewSession(deps.Flow, record),
		deps:    deps,
		in:      bufio.NewReader(deps.In),
		out:     &printer{to: deps.Out, width: deps.Width, emphasis: deps.Emphasis},
	}
	if deps.Complete {
		w.SetComplete(true)
	}
	if w.out.emphasis == nil {
		w.out.emphasis = func(s string) string { return s }
	}
	err := w.run()
	if w.out.err != nil {
		err = fmt.Errorf("write to the terminal: %w", w.out.err)
	}
	return w.Record(), err
}
