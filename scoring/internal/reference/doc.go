// Package reference holds published methods of others that no command runs.
// They hold the engine to account: its tests compare the engine with them where
// both say something, and check them against the reference cases in the
// testdata of package scoring, printed in books and manuals or asserted by other
// software.
//
// Conventions are those of package exact: everything is a pure function,
// differences are one per criterion, and what is undefined is NaN or nil.
package reference
