// Names that platforms and frameworks define as macros must not break a public header.
#include "outside_includes.hpp"  // generated: what the library includes from elsewhere, before the macros can hit it

// windows.h and what it includes
#define min(a, b) hostile
#define max(a, b) hostile
#define near hostile
#define far hostile
#define small hostile
#define hyper hostile
#define interface hostile
#define pascal hostile
#define cdecl hostile
#define IN hostile
#define OUT hostile
#define OPTIONAL hostile
#define ERROR hostile
#define NO_ERROR hostile
#define DELETE hostile
#define CONST hostile
#define VOID hostile
#define TRUE hostile
#define FALSE hostile
#define DIFFERENCE hostile
#define DOMAIN hostile
#define OVERFLOW hostile
#define UNDERFLOW hostile
#define IGNORE hostile
#define STRICT hostile
#define ABSOLUTE hostile
#define RELATIVE hostile
#define OPAQUE hostile
#define TRANSPARENT hostile
#define TEXT(x) hostile
#define Yield() hostile

// complex.h, which a header from elsewhere may have included already
#undef I
#undef complex
#undef imaginary
#define I hostile
#define complex hostile
#define imaginary hostile

// termios.h
#define B0 hostile
#define B1 hostile
#define B50 hostile
#define B110 hostile
#define ECHO hostile
#define CSIZE hostile
#define NL0 hostile
#define CR0 hostile
#define VT0 hostile

// sys/sysmacros.h, and the names that GNU modes define
#define major(x) hostile
#define minor(x) hostile
#define linux hostile
#define unix hostile

// Arduino.h
#define F(x) hostile
#define HIGH hostile
#define LOW hostile
#define INPUT hostile
#define OUTPUT hostile
#define DEFAULT hostile
#define EXTERNAL hostile
#define EULER hostile
#define PI hostile
#define HALF_PI hostile
#define TWO_PI hostile
#define radians(x) hostile
#define degrees(x) hostile
#define sq(x) hostile
#define bit(x) hostile
#define constrain(x, low, high) hostile

// X11
#define None hostile
#define Bool hostile
#define Status hostile
#define True hostile
#define False hostile
#define Always hostile
#define Success hostile
#define Complex hostile

// Qt
#define emit hostile
#define signals hostile
#define slots hostile
#define foreach hostile
#define forever hostile

#include <mentorics/mentorics.hpp>

int main() {}
