package wizard

import "crossroads/questions"

// event is something a person did on a screen, told to the root.
type event interface{}

// Events, in the past tense. "Stays" means that the screen remains.
type (
	// answered: the answers are confirmed and the walk goes on. Answers may be
	// in state Answered, Unsure or Skipped; a matrix gives one a row.
	answered struct{ answers []questions.Answer }
	// drafted: something was chosen or typed that is kept at once, though not
	// confirmed; lost says what of it could not be kept. Stays.
	drafted struct {
		answer questions.Answer
		lost   string
	}
	// changed: answers tried on the result screen, as a what-if, were kept.
	// Stays.
	changed struct{ answers []questions.Answer }
	// noted: a note was written beside an answer. Closes the overlay.
	noted struct {
		question questions.ID
		text     string
	}
	// openedName: the title is to be written.
	openedName struct{}
	// named: the walk was given a title. Closes the overlay.
	named struct{ title string }
	// wentBack: to the page before this one.
	wentBack struct{}
	// wentOn: to the page after this one, without answering.
	wentOn struct{}
	// jumpedTo: a question was picked in the outline.
	jumpedTo struct{ question questions.ID }
	// edited: an answer is to be changed; the walk returns here afterwards.
	edited struct{ question questions.ID }
	// started: the first screen was passed.
	started struct{}
	// resumed: an unfinished walk was chosen and opened.
	resumed struct{ record questions.Record }
	// reviewed: the list of all answers was asked for.
	reviewed struct{}
	// finished: the result was asked for.
	finished struct{}
	// refined: the open question that matters most was asked for.
	refined struct{}
	// wantedAll: the complete walk was asked for, or the short one again.
	wantedAll struct{}
	// cameBack: a detour was ended.
	cameBack struct{}
	// peeked: the result so far is about to be looked at. Stays.
	peeked struct{}
	// closed: an overlay was closed without effect.
	closed struct{}
	// left: the program is to end.
	left struct{}
	// told: something to say in the message line. Stays.
	told struct{ text string }
	// warned: the same of something that did not go as it was meant. Stays.
	warned struct{ text string }
	// ignored: a key was pressed that means nothing here. Stays.
	ignored struct{ key string }
)
