// Package sessions keeps the walks that are not finished yet.
//
// Every walk is one answers file in one folder, saved after each answer, so
// that a crash, a closed lid or a wrong key costs nothing. The files are the
// same as those people keep themselves: a lost walk can be rescued with any
// editor.
//
// # Places
//
// There is a usual folder and there are others for when that cannot be written:
// a file of its name lies there, the disk is full, the home is somebody else's.
// [Places] lists them. A save tries one after the other, in the middle of a
// walk, too; walks are listed and found in all of them, and [Walk.FallbackReason] says
// why a walk is where nobody would look. What else a program has to tell of a
// walk, such as where it crashed, goes [Beside] them. Below a temporary folder, where
// everybody may write, only a folder that belongs to this user alone is used.
//
// # Names
//
// A walk gets its name at the first save, from the day and the title:
// 2026-11-21-support-chat. A walk that is given up before its first answer
// therefore leaves no trace. The name does not follow the title afterwards; it
// changes only where the walk has to move to another folder.
//
// # Safety
//
// A file is written beside its place and moved there, so there is always
// either the old one or the new one. Before that it is looked at: what others
// removed is written again, and what they changed, or opened because the lock was
// gone, is theirs from then on, and the walk goes on in a file beside it. Either
// is told by [Walk.FallbackReason]. A walk that somebody wrote by hand is edited, not laid
// out anew. Files can be read by their owner alone,
// since answers may hold what a company would not publish. While a walk runs
// it holds a lock that the operating system gives back however the program
// ends; a second program that resumes the same walk is told so in place of
// both overwriting each other. Where the file system has no locks the walk
// goes on without.
//
// # What it does not do
//
// A file that cannot be read is listed with its problem and never removed or
// overwritten unasked. The clock is passed in, and what the places depend on
// is passed to [Places]. Nothing is deleted by age.
package sessions
