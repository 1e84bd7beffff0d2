package workshop_test

import (
	"errors"
	"fmt"
	"testing"

	"crossroads/questions"
	"crossroads/ui/atomicfile/faultdisk"
	"crossroads/ui/workshop"
)

// TestNames: names stand beside answers where everybody agrees, and nobody's does
// otherwise.
func TestNames(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir, workshop.Options{})
	if r.State().Named {
		t.Error("nobody agrees to names")
	}
	anna, _ := join(t, r, "Anna")
	bob, _ := join(t, r, "Bob")
	must(t, anna.AgreeToNames(true), bob.Save(record(say("product.live", "some"))))
	if s := r.State(); s.Named || !s.People[0].Named {
		t.Errorf("Anna alone agrees: %+v", s)
	}
	must(t, bob.AgreeToNames(true))
	if folder, err := workshop.Look(dir); err != nil || !r.State().Named || !folder.Named {
		t.Errorf("all agree: %+v, %v", folder, err)
	}
	must(t, anna.AgreeToNames(false))
	if r.State().Named {
		t.Error("Anna has changed her mind")
	}
}

// TestLostCode: a new code is as good as the old one, which is worth nothing.
func TestLostCode(t *testing.T) {
	r := open(t, t.TempDir(), workshop.Options{})
	anna, lost := join(t, r, "Anna")
	if anna.Lost() != nil {
		t.Error("the seat is lost before")
	}
	code, err := r.Renew(anna.ID())
	must(t, err)
	<-anna.Expired()
	if err := anna.Save(questions.Record{}); !errors.Is(anna.Lost(), workshop.ErrRenewed) || !errors.Is(err, workshop.ErrElsewhere) {
		t.Errorf("the seat of before: lost to %v, save %v", anna.Lost(), err)
	}
	if _, err := r.Resume(lost); !errors.Is(err, workshop.ErrCode) {
		t.Errorf("the old code: %v", err)
	}
	if _, err := r.Resume(code); err != nil {
		t.Errorf("the new code: %v", err)
	}
	if _, err := r.Renew("nobody"); !errors.Is(err, workshop.ErrCode) {
		t.Errorf("nobody's code: %v", err)
	}
}

// TestCodes: the invitation may be typed as it is read out, and is no resume code.
func TestCodes(t *testing.T) {
	r := open(t, t.TempDir(), workshop.Options{})
	code := r.State().Invitation
	shouted := ""
	for _, c := range code {
		switch c {
		case '0':
			shouted += "O"
		case '1':
			shouted += "l"
		case '-':
			shouted += " "
		default:
			shouted += string(c)
		}
	}
	if !r.Invited(code) || !r.Invited(shouted) {
		t.Errorf("%q and %q are no invitation", code, shouted)
	}
	for _, wrong := range []string{"", "-", code + "0", code[:len(code)-1]} {
		if r.Invited(wrong) {
			t.Errorf("%q is an invitation", wrong)
		}
	}
	if _, err := r.Resume(code); !errors.Is(err, workshop.ErrCode) {
		t.Errorf("the invitation seats somebody: %v", err)
	}
}

// TestFull: there is an end to how many can join, and late is late.
func TestFull(t *testing.T) {
	r := open(t, t.TempDir(), workshop.Options{Files: faultdisk.Quick()})
	for n := range workshop.MostPeople {
		if _, _, err := r.Join(fmt.Sprint("Person ", n), ""); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := r.Join("One more", ""); !errors.Is(err, workshop.ErrFull) {
		t.Errorf("one more: %v", err)
	}
	late := open(t, t.TempDir(), workshop.Options{})
	anna, _ := join(t, late, "Anna")
	must(t, anna.Save(record(say("product.live", "some"))), late.CloseRound())
	if _, _, err := late.Join("Bob", ""); !errors.Is(err, workshop.ErrLate) {
		t.Errorf("Bob is late: %v", err)
	}
}
