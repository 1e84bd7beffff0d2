package screen

import (
	"crossroads/questions"
)

// Event is something that somebody did on a screen, told to the root.
type Event interface{ event() }

// told makes a type that embeds it an Event.
type told struct{}

func (told) event() {}

// Did is an event without anything more to tell.
type Did int

func (Did) event() {}

// What can be done.
const (
	Started      Did = iota // the first screen was passed
	WentBack                // to the page before this one
	WentOn                  // to the page after this one, without answering
	Reviewed                // the list of all answers was asked for
	Finished                // the result was asked for
	Refined                 // the open question that matters most was asked for
	SwitchedWalk            // the complete walk was asked for, or the short one again
	CameBack                // a detour was ended
	Undid
	Redid
	SwitchedMouse
	OpenedOutline
	OpenedTitle // the title is to be written
	OpenedPeek
	Peeked  // the result so far is about to be looked at
	Closed  // what floats was closed without effect
	Leaving // whether to leave is to be asked
	Left    // the program is to end
)

type (
	// Answered: the answers are confirmed and the walk goes on. Each is in state
	// Answered, Unsure or Skipped; a matrix gives one per row.
	Answered struct {
		told
		Answers []questions.Answer
	}
	// Drafted: something was chosen or typed that is kept at once, though not
	// confirmed; Lost says what of it could not be kept. The screen stays.
	Drafted struct {
		told
		Answer questions.Answer
		Lost   string
	}
	// Changed: answers tried on the result screen, as a what-if, were kept. The
	// screen stays.
	Changed struct {
		told
		Answers []questions.Answer
	}
	// Counted: what was measured is to count from now on. The screen stays.
	Counted struct {
		told
		Measured questions.Measured
	}
	// Noted: a note was written beside an answer.
	Noted struct {
		told
		Question questions.ID
		Text     string
	}
	// Titled: the walk was given a title.
	Titled struct {
		told
		Title string
	}
	// JumpedTo: a question was picked in the outline.
	JumpedTo struct {
		told
		Question questions.ID
	}
	// Edited: an answer is to be changed; the walk returns afterwards.
	Edited struct {
		told
		Question questions.ID
	}
	// Resumed: an unfinished walk was chosen and opened.
	Resumed struct {
		told
		Record questions.Record
	}
	// OpenedNote: a note is to be written beside the answer to a question.
	OpenedNote struct {
		told
		Question questions.Question
	}
	// OpenedKeys: the list of all keys was asked for, below why a question is asked;
	// without an ID none has the focus.
	OpenedKeys struct {
		told
		Question questions.Question
	}
	// Said: something to say in the message line; Alarm where it did not go as it
	// was meant. The screen stays.
	Said struct {
		told
		Text  string
		Alarm bool
	}
)

// Say says something.
func Say(text string) Event { return Said{Text: text} }

// Warn says something that did not go as it was meant.
func Warn(text string) Event { return Said{Text: text, Alarm: true} }

// Ignored says that a key means nothing here.
func Ignored(key string) Event { return Say(key + " does nothing here: ? lists the keys") }

// Confirmed makes the event of one confirmed answer.
func Confirmed(one questions.Answer) Event {
	return Answered{Answers: []questions.Answer{one}}
}
