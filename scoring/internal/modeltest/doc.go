// Package modeltest makes models for tests of the engine and of what rests on it,
// with the flows that ask for them: drawn at random and so small that everything
// they allow can be tried ([Draw]), of the size of the built-in one ([Full]), and
// by hand ([TwoCriteria]).
package modeltest
