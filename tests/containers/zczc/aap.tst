   ZCZC AAP
%MNETALL MFI MGD
$J
:
:Example Harbour Authority
*X
Media release: Ferries return to Hobart

Tue 13 October 2015

The Example Harbour Authority today said that ferries run again.

SOURCE: Example Harbour Authority

NNNN
ZCZC AAP
$S
@TAS
:Rowing Hobart
=(FIRST LEAD)
^Rowing: Hobart claim the Example Cup
*X
   HOBART, Oct 13 AAP - Rowers from Hobart won the Example Cup on Tuesday.
   AAP ab/cd
NNNN
