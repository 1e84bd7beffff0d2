// Package phrase holds the small things that all text of the program needs, once:
// [Clean] and [Line] make text from outside safe, [Slug] makes a title fit for the
// name of a file, [Count], [List] and [Capital] put numbers and words together as
// English does.
package phrase
