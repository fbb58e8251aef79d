# Everything a newcomer, a maintainer or a CI machine runs. `make help` lists it.

SWIFT ?= swift
BUILD ?= .build
OUT ?= out
# How many times the seeded tests loop in `make check`, against once in `make test`.
LOOPS ?= 10
# The most records that `make bench` measures; ten million take 8 GB and some minutes.
RECORDS ?= 1000000

PROGRAM = $(BUILD)/release/matchkit
SOURCES = Sources Tests Benchmarks Package.swift

.PHONY: help setup build demo test bench rivals check check-address check-thread format lint clean

help:
	@echo 'make demo    find the customers in data/people.csv and show what was found'
	@echo 'make test    build everything and run every test'
	@echo 'make bench   measure speed, memory and quality'
	@echo 'make rivals  set up other tools and measure them on the same files'
	@echo 'make check   the tests again, longer, under the address and thread sanitizers'
	@echo 'make build   only the program, $(PROGRAM)'
	@echo 'make format  lay out the sources; make lint only says what it would change'
	@echo 'make setup   install missing system libraries (make test does so too)'
	@echo 'make clean   remove everything that was built or written'

setup:
	@.ci/setup

build: setup
	$(SWIFT) build -c release --scratch-path $(BUILD) --product matchkit

demo: build
	@.ci/demo $(PROGRAM) $(OUT)/demo

test: setup
	$(SWIFT) build -c release --scratch-path $(BUILD) --build-tests
	$(SWIFT) test -c release --scratch-path $(BUILD) --skip-build

bench: build
	$(PROGRAM) benchmark --suite all --out Benchmarks --max-records $(RECORDS)

rivals: build
	Benchmarks/rivals/run $(PROGRAM) Benchmarks

check: check-address check-thread

check-address: setup
	MATCHKIT_LOOPS=$(LOOPS) ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test -c release --scratch-path .build-asan --sanitize=address

check-thread: setup
	MATCHKIT_LOOPS=$(LOOPS) \
	  $(SWIFT) test -c release --scratch-path .build-tsan --sanitize=thread

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lint:
	$(SWIFT) format lint --recursive --parallel $(SOURCES)

clean:
	rm -rf $(BUILD) .build-asan .build-tsan $(OUT)
