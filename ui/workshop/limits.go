package workshop

// The limits of a workshop. They keep one guest from filling the disk or the
// screens of others.
const (
	// MostPeople is how many can join. It is more than have a meeting, and as
	// many as one host has been measured with, with room to spare.
	MostPeople = 500
	// MostName is the length of a name in characters: a full name fits, and a row
	// of 80 columns that holds it.
	MostName = 40
	// MostTitle is the length of the title in characters: it stands in every
	// header.
	MostTitle = 120

	// mostSlug is the length of the part of a file name that comes from a name.
	mostSlug = 32
	// mostState is the largest state file that is read: a full workshop has less
	// than 300 bytes per person.
	mostState = 1 << 20
)
