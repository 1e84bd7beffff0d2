package host

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"crossroads/ui/workshop"
)

// A guest is told what to do where the host cannot write, and not where that is.
func TestGuestsLearnNoFolder(t *testing.T) {
	err := &workshop.SaveError{Path: "/srv/secret/round-1/ada.yaml", Err: fs.ErrPermission}
	if told := toGuest(err).Error(); strings.Contains(told, "/srv") || !strings.Contains(told, "tell the facilitator") {
		t.Error(told)
	}
	if other := errors.New("closed"); toGuest(other) != other {
		t.Error("another error is another one")
	}
}
