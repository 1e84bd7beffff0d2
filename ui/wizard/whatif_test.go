package wizard

import (
	"strings"
	"testing"

	"crossroads/questions"
)

// TestWhatIfSaysWhatKeepingDoes, before and after, and which file follows.
func TestWhatIfSaysWhatKeepingDoes(t *testing.T) {
	file := func(d *Deps) { d.File = "/home/ada/support.yaml" }
	d := showResult(t, state{deps: file}, 80, 24)
	d.press("w").shows("Nothing is changed before enter keeps it")
	d.press("down", "left").shows("Enter keeps 1 change, marked in the record; leaving writes support.yaml")
	d.press("enter").shows("Kept and marked: Live updates; z takes it back")
	if d.w.alarm {
		t.Error("what went well is said as a warning")
	}
	d.press("ctrl+c").shows("leaving brings")
	showResult(t, state{keys: []string{"w", "down", "left"}}, 80, 24).hides("leaving writes")
}

// TestUndoTakesTheMarkToo: what was kept and taken back is no edit any more.
func TestUndoTakesTheMarkToo(t *testing.T) {
	d := showResult(t, state{keys: []string{"w", "down", "left", "enter"}}, 80, 24)
	if got := d.w.Record().Edited; len(got) != 1 {
		t.Fatalf("edited are %v", got)
	}
	if d.press("z"); len(d.w.Record().Edited) != 0 {
		t.Errorf("after undo edited are %v", d.w.Record().Edited)
	}
	if d.press("Z"); len(d.w.Record().Edited) != 1 {
		t.Errorf("after redo edited are %v", d.w.Record().Edited)
	}
}

// TestLeavingAWhatIf says that what is tried goes away.
func TestLeavingAWhatIf(t *testing.T) {
	showResult(t, state{keys: []string{"w", "down", "left", "ctrl+c"}}, 80, 24).shows("under what if is not kept").press("esc").shows("was leaning")
	showResult(t, state{keys: []string{"w", "ctrl+c"}}, 80, 24).hides("is not kept")
}

// TestShortcutsDuringAWhatIf: undo takes back what was tried, not what was
// answered before, and nothing leads away from it unasked.
func TestShortcutsDuringAWhatIf(t *testing.T) {
	d := showResult(t, state{keys: []string{"w", "down", "left"}}, 80, 24)
	d.press("g").shows("Keep the what-if").shows("What if").hides("Jump to")
	before := d.w.Record()
	d.press("z").hides("was leaning").shows("What if")
	if !d.w.Record().Answers.Equal(before.Answers) {
		t.Error("z during a what-if undid an answer")
	}
}

// TestChoicesUnfold: a question that takes several shows its choices only when
// they are wanted, and folds them when it is left.
func TestChoicesUnfold(t *testing.T) {
	d := showResult(t, state{keys: []string{"w"}}, 80, 24)
	d.hides("Content site").press("right").shows("Content site").press("down", "up").hides("Content site")
	d.press("space").shows("Content site").press("space")
	if d.w.result.Tried() != 1 {
		t.Error("space does not take the choice that it shows")
	}
}

// TestTheListOfKeysCloses: "?" opens it on every screen, at every size; the footer
// always names it, and closing it leads back.
func TestTheListOfKeysCloses(t *testing.T) {
	walk := []state{{name: "welcome"}, {name: "several", keys: []string{"enter"}}, {name: "single", keys: []string{"enter", "s", "down"}},
		{name: "ranking", keys: []string{"enter", "s", "s", "s", "down"}}, {name: "matrix", keys: then(toMatrix, "down")}, {name: "review", keys: then(toMatrix, pastMatrix...)},
		{name: "review-row", keys: then(then(toMatrix, pastMatrix...), "down")}}
	result := []state{{name: "result"}, {name: "tab", keys: []string{"4"}}, {name: "what-if", keys: []string{"w", "down"}}}
	for i, s := range append(walk, result...) {
		deps, record, before := testDeps(), answeredRecord(), toResult
		if i < len(walk) {
			before, record.Answers = nil, questions.Answers{}
		} else {
			deps = resultDeps()
		}
		for _, size := range [][2]int{{132, 44}, {45, 12}} {
			d := drive(t, deps, record, size[0], size[1]).press(before...).press(s.keys...)
			under := d.screen()
			d.press("?").shows("esc close").press("esc")
			if d.screen() != under {
				t.Errorf("%s at %v: not as before:\n%s", s.name, size, d.screen())
			}
			if !strings.Contains(under, "? ") {
				t.Errorf("%s at %v: the footer does not name ?:\n%s", s.name, size, under)
			}
		}
	}
}

// TestManualScrolls to its last line where it does not fit.
func TestManualScrolls(t *testing.T) {
	d := showResult(t, state{keys: []string{"?", "end"}}, 45, 12)
	d.shows("ctrl+c").press("q").hides("ctrl+c").shows("Node.js, leaning")
	if d.quit {
		t.Error("the key that closes the list did more")
	}
}
