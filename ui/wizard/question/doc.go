// Package question is the screen that asks: one page of the walk with a widget for
// its kind of question.
//
// The cursor is not an answer. What was chosen but not confirmed is a draft: kept,
// saved, shown as begun, and scored as unanswered. Enter confirms. A widget looks
// at the walk for what has been said and keeps only its cursor and what is being
// typed.
package question
