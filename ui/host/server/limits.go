package server

import "time"

// Limits bound what visitors can take. The zero value of each stands for that
// of [Usual].
type Limits struct {
	Sessions    int           // programs at once
	Connections int           // connections at once, logged in or not
	PerAddress  int           // the same, from one address
	Login       time.Duration // to log in, and then to begin a session
	Idle        time.Duration // without a key, before a program is ended
	Alive       time.Duration // between two questions whether the client is there; an answer is due in as long
	Name        int           // letters of the name that a client logs in with
}

// Usual are the limits of a workshop.
func Usual() Limits {
	return Limits{
		Sessions:    100,
		Connections: 164, // some log in while others are in
		PerAddress:  132, // a whole office has one
		Login:       time.Minute,
		Idle:        4 * time.Hour,
		Alive:       20 * time.Second,
		Name:        40,
	}
}

// filled are the limits with those of Usual where there are none.
func (l Limits) filled() Limits {
	usual := Usual()
	for value, otherwise := range map[*int]int{
		&l.Sessions: usual.Sessions, &l.Connections: usual.Connections, &l.PerAddress: usual.PerAddress, &l.Name: usual.Name,
	} {
		if *value <= 0 {
			*value = otherwise
		}
	}
	for value, otherwise := range map[*time.Duration]time.Duration{
		&l.Login: usual.Login, &l.Idle: usual.Idle, &l.Alive: usual.Alive,
	} {
		if *value <= 0 {
			*value = otherwise
		}
	}
	return l
}
