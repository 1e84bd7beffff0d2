package workshop_test

import (
	"fmt"
	"testing"

	"crossroads/ui/atomicfile/faultdisk"
	"crossroads/ui/workshop"
)

// BenchmarkSave is one answer of a workshop of three hundred, and what the
// facilitator's screen then asks, without the disk.
func BenchmarkSave(b *testing.B) {
	room, err := workshop.Open(b.TempDir(), workshop.Options{Flow: flow(), Now: hours(), Files: faultdisk.Quick()})
	if err != nil {
		b.Fatal(err)
	}
	defer room.Close()
	var seats []*workshop.Seat
	for n := range 300 {
		seat, _, err := room.Join(fmt.Sprint("Person ", n), "")
		if err != nil {
			b.Fatal(err)
		}
		seats = append(seats, seat)
	}
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		if err := seats[n%len(seats)].Save(record(say("product.live", "some"))); err != nil {
			b.Fatal(err)
		}
		room.State()
	}
}
