package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring/evidence"
	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
	"crossroads/ui/measure"
)

// measurement is a result of measuring that counts.
type measurement struct {
	*measured.Result
	file   string // as it was named
	digest string
	taken  *measured.Taken // by a model; nil so far
}

// measurementAt reads a result of measuring, which has to have a digest where one
// is given.
func measurementAt(path, digest string) (*measurement, error) {
	if isFolder(path) {
		return nil, errNotResult(path)
	}
	data, err := contents(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	m := &measurement{file: path, digest: hex.EncodeToString(sum[:])}
	if digest != "" && m.digest != digest {
		return nil, errOther
	}
	m.Result, err = content.Measured(path, data)
	return m, err
}

var errOther = errors.New("it has changed")

// measurementOf reads the result that an answers file names; nil where it names
// none.
func measurementOf(answers string, named questions.Measured) (*measurement, error) {
	if named == (questions.Measured{}) {
		return nil, nil
	}
	path := namedIn(answers, named)
	m, err := measurementAt(path, named.Digest)
	switch {
	case errors.Is(err, errOther):
		return nil, errOtherMeasurement(answers, path)
	case err != nil:
		return nil, errNamedMeasurement(answers, err)
	}
	return m, nil
}

// namedIn is the path of a file that answers name.
func namedIn(answers string, named questions.Measured) string {
	return filepath.Join(filepath.Dir(answers), filepath.FromSlash(named.File))
}

// movedTo is what answers name, as other answers do; nothing where they cannot.
// Answers in no file name it as seen from the working directory.
func movedTo(m questions.Measured, from, to string) questions.Measured {
	if m.File == "" || filepath.Dir(from) == filepath.Dir(to) {
		return m
	}
	if m.File = nameBeside(to, namedIn(from, m)); m.File == "" {
		return questions.Measured{}
	}
	return m
}

// take brings a measurement into what is known; nil changes nothing.
func (k *knowledge) take(m *measurement) {
	if m == nil {
		return
	}
	guide := *k.Guide
	guide.Model, m.taken = measured.Take(k.Model, m.Result, filepath.Base(m.file))
	m.taken.Path = m.file
	taken, before := newKnowledge(&guide, k.folder), *k
	taken.measured, taken.without, taken.made = m, &before, k.made
	*k = *taken
}

// of is what is known for a record: with the measurement that it counts, where
// that was made in this walk.
func (k *knowledge) of(r questions.Record) *knowledge {
	if other, ok := k.made.Load(r.Measured); ok {
		return other.(*knowledge)
	}
	return k
}

// learn takes note of a measurement that a record may count from now on, in the
// place of any other.
func (k *knowledge) learn(named questions.Measured, m *measurement) *knowledge {
	plain := k
	for plain.without != nil {
		plain = plain.without
	}
	other := plain.with(m)
	k.made.Store(named, other)
	return other
}

// with returns what is known with a measurement in it, and leaves k as it is.
func (k *knowledge) with(m *measurement) *knowledge {
	other := *k
	other.take(m)
	return &other
}

// Evidence is that of the content and, beside it, what was measured here.
func (k *knowledge) Evidence() (*evidence.Base, error) {
	base, err := k.Guide.Evidence()
	if err != nil || k.measured == nil {
		return base, inFolder(k.folder, err)
	}
	all := *base
	all.Claims = append(k.measured.taken.Claims(), base.Claims...)
	return &all, nil
}

// aged says what has moved on since something was measured.
func (k *knowledge) aged() (remarks []string) {
	m := k.measured
	if m == nil {
		return nil
	}
	say := func(format string, args ...any) { remarks = append(remarks, m.file+" "+fmt.Sprintf(format, args...)) }
	if m.Pack != k.Version {
		say("was measured with the content of %s, and this is that of %s", m.Pack, k.Version)
	}
	parts, err := k.Prototypes()
	at := slices.IndexFunc(parts, func(p prototype.Part) bool { return p.ID == m.Prototype })
	if err != nil || at < 0 {
		return remarks
	}
	for _, s := range m.Sides {
		l, _ := parts[at].In(s.Alternative)
		if newest := k.release(l.Runtime.Tried); newest != "" && !measure.AtLeast(s.Runtime, newest) {
			say("was measured with %s, and %s %s has been released", s.Runtime, l.Runtime.Name, newest)
		}
		if !slices.Equal(measure.Dependencies(l.Files), s.Dependencies) {
			say("was measured with other packages for %s than the content pins now", l.Runtime.Name)
		}
	}
	return remarks
}

// release is the newest minor release that the evidence knows of a program that
// has one of the names; "" where it knows none.
func (k *knowledge) release(names []string) (newest string) {
	base, err := k.Guide.Evidence()
	if err != nil {
		return ""
	}
	for _, c := range base.Claims {
		for _, release := range c.Versions {
			name, version, _ := strings.Cut(release, " ")
			numbers := strings.SplitN(version, ".", 3)
			minor := strings.Join(numbers[:min(2, len(numbers))], ".")
			if slices.Contains(names, name) && (newest == "" || measure.AtLeast(minor, newest)) {
				newest = minor
			}
		}
	}
	return newest
}
