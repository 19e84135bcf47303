zczc
AN#26945219
KN#News Bites
PD#06 June 2016 14:00:00
CO#EXF.AX
SO#ASX
SF#*
BY#
KY#ACNB Comnews EXF.AX
TI#Example Ferries continues harbour talks
AB#Talks on the harbour of Hobart go on.
TX#
Example Ferries continues its talks on the harbour of Hobart, the company said.
Claims have been raised on both quays, it said, and none has been settled.
AN#26945220
KN#News Bites
PD#07 June 2016 09:30:00
TI#Example Ferries falls 4% on weak volume
TX#Example Ferries (EXF) fell 4.1% to 47 cents on Tuesday.
