ZCZC AAP
%A
#Harbour_BC1
$Ferries return to Hobart

:(HOBART)
&AAPIS\Example
*07000000
@TAS
Ferries have returned to Hobart two days after a storm closed the harbour.

   The harbour authority says all boats are safe.

AAP RTV
NNNN
ZCZC
#Hobart Rowing
:TAS RESULTS 1-4 Friday
HOBART ROWING
    Race 1: 6 10. Win $3.80.
    Race 2: 3 4 1. Win $2.50.

AAP RESULTS
NNNN
