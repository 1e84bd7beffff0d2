// Package screen is what the screens of the wizard share: the walk that they
// look at, the events that they tell, the keys that mean the same everywhere, and
// how a question and its answer are named.
//
// # The scene
//
// A [Scene] is what every screen may look at; only the root changes what is in it.
// The answers are the state: a screen keeps where its cursor is and what is being
// typed, and nothing else.
//
// # Events
//
// A screen never changes an answer and never names another screen. It tells what
// somebody did, as an [Event], and the root acts on it. There are no others than
// those of this package: [Did] for what needs no more than its name, a struct for
// what does.
//
// # Pages
//
// A page is what is asked on one screen: one question, or all the ratings of a
// matrix. [Walk] adds the pages to a [questions.Session].
package screen
