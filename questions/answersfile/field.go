package answersfile

import (
	"strconv"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
	"crossroads/questions/strictyaml"
)

// field is what a record says beside its answers: how it is read, how it is
// written, and how it is taken over from another record.
type field struct {
	name  string
	read  func(*decoder, strictyaml.Entry)
	value func(questions.Record) (v yamledit.Value, given bool)
	take  func(to, from *questions.Record)
}

func newField[T any](name string, of func(*questions.Record) *T, read func(*decoder, strictyaml.Entry) T,
	value func(T) (yamledit.Value, bool)) field {
	return field{name,
		func(d *decoder, e strictyaml.Entry) { *of(&d.record) = read(d, e) },
		func(r questions.Record) (yamledit.Value, bool) { return value(*of(&r)) },
		func(to, from *questions.Record) { *of(to) = *of(from) }}
}

// besides are the fields that stand between the schema and the answers.
func besides() []field {
	text := func(name string, of func(*questions.Record) *string) field {
		return newField(name, of, func(d *decoder, e strictyaml.Entry) string { return d.text(e.Name(), e.Value) },
			func(s string) (yamledit.Value, bool) { return yamledit.Text(storable(s)), s != "" })
	}
	return []field{
		text(fieldTitle, func(r *questions.Record) *string { return &r.Title }),
		text(fieldPerson, func(r *questions.Record) *string { return &r.Person }),
		text(fieldAbout, func(r *questions.Record) *string { return &r.About }),
		newField(fieldFinished, func(r *questions.Record) *bool { return &r.Finished }, (*decoder).truth,
			func(is bool) (yamledit.Value, bool) { return yamledit.Word("true"), is }),
		text(fieldFound, func(r *questions.Record) *string { return &r.Found }),
		newField(fieldPeeked, func(r *questions.Record) *int { return &r.Peeked }, (*decoder).count,
			func(n int) (yamledit.Value, bool) { return yamledit.Word(strconv.Itoa(n)), n > 0 }),
		newField(fieldEdited, func(r *questions.Record) *[]questions.ID { return &r.Edited }, (*decoder).questionList,
			func(ids []questions.ID) (yamledit.Value, bool) { return idList(ids), len(ids) > 0 }),
		newField(fieldMeasured, func(r *questions.Record) *questions.Measured { return &r.Measured }, (*decoder).measured,
			func(m questions.Measured) (yamledit.Value, bool) { return measuredValue(m), m != questions.Measured{} }),
	}
}

// fields are the names of all fields in the order in which they are written.
func fields() []string {
	names := []string{fieldSchema}
	for _, f := range besides() {
		names = append(names, f.name)
	}
	return append(names, fieldAnswers)
}

// same reports whether two records have the same in a field.
func (f field) same(a, b questions.Record) bool {
	x, some := f.value(a)
	y, too := f.value(b)
	return some == too && (!some || x.String() == y.String())
}

func sameRecord(a, b questions.Record) bool {
	for _, f := range besides() {
		if !f.same(a, b) {
			return false
		}
	}
	return a.Answers.Equal(b.Answers)
}
